import { Worker } from "node:worker_threads";

const file = new URL("./clerk.ts", import.meta.url);

// #region clerks
for (const name of ["Ann", "Bob"]) {
  new Worker(file, { name, workerData: name });
}
// #endregion
