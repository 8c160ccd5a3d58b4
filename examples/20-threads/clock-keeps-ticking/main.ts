import { once } from "node:events";
import { setImmediate as nextTurn } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { countPrimes } from "./count-primes.ts";

const limit = Number(process.env.LIMIT ?? 600_000);

// #region clock
let ticks = 0;
let last = performance.now();
const clock = setInterval(() => {
  ticks += 1;
  performance.measure("tick", { start: last });
  last = performance.now();
}, 20);
// #endregion

// #region here
let before = ticks;
console.log(`on this thread: ${countPrimes(limit)} primes`);
console.log(`the clock stood still: ${ticks === before}`);
// #endregion
await nextTurn();

// #region there
before = ticks;
const file = new URL("./worker.ts", import.meta.url);
const worker = new Worker(file, {
  name: "counter",
  workerData: limit,
});
const [primes] = await once(worker, "message");
console.log(`on a second thread: ${primes} primes`);
console.log(`the clock stood still: ${ticks === before}`);
// #endregion

clearInterval(clock);
