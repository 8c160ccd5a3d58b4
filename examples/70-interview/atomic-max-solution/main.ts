import { once } from "node:events";
import { Worker } from "node:worker_threads";

const cells = new Int32Array(new SharedArrayBuffer(8));
const file = new URL("./climb.ts", import.meta.url);

const workers = [0, 1].map(
  (first) => new Worker(file, { workerData: { cells, first } }),
);
await Promise.all(workers.map((worker) => once(worker, "exit")));

console.log("two threads have climbed");
console.log(`it went down: ${cells[1] !== 0}`);
