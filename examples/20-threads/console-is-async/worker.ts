import { workerData } from "node:worker_threads";

// #region worker
const printed: Int32Array = workerData;

console.log("thread: I print");
Atomics.store(printed, 0, 1);
Atomics.notify(printed, 0);
// #endregion
