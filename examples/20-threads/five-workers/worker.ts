import { setTimeout as wait } from "node:timers/promises";
import { parentPort, workerData } from "node:worker_threads";

// #region work
const number: number = workerData;
const start = performance.now();

console.log(`worker ${number}: started`);
await wait(300);
console.log(`worker ${number}: finished`);

performance.measure(`worker ${number}`, { start });
parentPort?.postMessage(number * 2);
// #endregion
