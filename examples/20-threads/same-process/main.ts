import { Worker } from "node:worker_threads";

// #region main
const file = new URL("./worker.ts", import.meta.url);
new Worker(file, { workerData: process.pid });
// #endregion
