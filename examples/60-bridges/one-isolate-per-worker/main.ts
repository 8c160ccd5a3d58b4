import { once } from "node:events";
import { Worker } from "node:worker_threads";

// #region share
const list = [1, 2, 3]; // each thread has a copy
const computing = new Int32Array(new SharedArrayBuffer(4));
// #endregion

Object.assign(globalThis, { note: "only on main" });

// #region start
const file = new URL("./thread.ts", import.meta.url);
const threads = ["left", "right"].map(
  (name) =>
    new Worker(file, { workerData: { name, list, computing } }),
);
await Promise.all(threads.map((thread) => once(thread, "exit")));
// #endregion

console.log(`main: the list has ${list.length} numbers`);
console.log(`main: ${computing[0]} threads have computed`);
