import { once } from "node:events";
import { Worker } from "node:worker_threads";

let last = performance.now();
const heart = setInterval(() => {
  performance.measure("beat", { start: last });
  last = performance.now();
}, 20);

// #region offload
const file = new URL("./work.ts", import.meta.url);
const worker = new Worker(file, { workerData: 24 });
const [count] = await once(worker, "message");
// #endregion
console.log(`the thread has worked on ${count} items`);

clearInterval(heart);
