import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { tasks } from "./tasks.ts";

const file = new URL("./job.ts", import.meta.url);
const start = performance.now();

// #region model
const results = await Promise.all(
  tasks.map(async (task) => {
    const worker = new Worker(file, { name: task.name });
    worker.postMessage(task);
    const [result] = await once(worker, "message");
    await worker.terminate();
    return String(result);
  }),
);
// #endregion

performance.measure("a thread each", { start });
console.log(results.join("\n"));
