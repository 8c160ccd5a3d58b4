require("./queues.mts");
