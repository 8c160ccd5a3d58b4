import { Worker } from "node:worker_threads";

// #region main
const printed = new Int32Array(new SharedArrayBuffer(4));
const file = new URL("./worker.ts", import.meta.url);
const worker = new Worker(file, { workerData: printed });
worker.on("exit", () => console.log("main: the thread is over"));

console.log("main: I wait until it has printed");
Atomics.wait(printed, 0, 0);
console.log("main: it has printed");
// #endregion
