import { once } from "node:events";
import { Worker } from "node:worker_threads";

// #region start
const file = new URL("./worker.ts", import.meta.url);
const threads = [0, 1, 2, 3, 4].map(
  (number) => new Worker(file, { workerData: number }),
);
// #endregion

// #region join
await Promise.all(threads.map((thread) => once(thread, "exit")));
console.log("main: all have finished");
// #endregion
