import { setTimeout as sleep } from "node:timers/promises";
import { workerData } from "node:worker_threads";

const number: number = workerData;
const start = performance.now();

console.log(`worker ${number}: starting`);
await sleep(50);
console.log(`worker ${number}: finishing`);

performance.measure(`worker ${number}`, { start });
