import { parentPort } from "node:worker_threads";

const bell = new Int32Array(new SharedArrayBuffer(4));

// #region job
parentPort?.on("message", ([name, time]: [string, number]) => {
  const start = performance.now();
  Atomics.wait(bell, 0, 0, time); // it holds its thread
  if (name !== "") performance.measure(name, { start });
  parentPort?.postMessage(name);
});
// #endregion
