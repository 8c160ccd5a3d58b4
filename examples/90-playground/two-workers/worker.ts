import { parentPort, workerData } from "node:worker_threads";

const { name, from, to } = workerData;
const start = performance.now();

let sum = 0;
for (let number = from; number <= to; number += 1) {
  sum += number;
}

performance.measure(`sum the ${name}`, { start });
parentPort?.postMessage(sum);
