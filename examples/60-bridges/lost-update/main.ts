import { once } from "node:events";
import { Worker } from "node:worker_threads";

const memory = new Int32Array(new SharedArrayBuffer(8));
const file = new URL("./add-one.ts", import.meta.url);

// #region join
const threads = [1, 2].map(
  () => new Worker(file, { workerData: memory }),
);
await Promise.all(threads.map((thread) => once(thread, "exit")));
console.log(`added: 2, counted: ${memory[0]}`);
// #endregion
