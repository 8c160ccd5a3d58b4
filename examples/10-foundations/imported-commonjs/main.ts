import "./queues.cts";
