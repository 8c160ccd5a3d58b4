import { setTimeout as wait } from "node:timers/promises";
import { parentPort, workerData } from "node:worker_threads";

// #region work
const number: number = workerData;
const pause = Number(process.env.PAUSE ?? 300);
const start = performance.now();

console.log(`worker ${number}: started`);
await wait(pause);
console.log(`worker ${number}: finished`);

performance.measure(`worker ${number}`, { start });
parentPort?.postMessage(number * 2);
// #endregion
