import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { countPrimes } from "./count-primes.ts";

const limits = [250_000, 251_000, 252_000];
let beats = 0;
const heart = setInterval(() => (beats += 1), 1);

// #region one-thread
const alone = limits.map((limit) => countPrimes(limit));
// #endregion
console.log(`one thread: ${alone.join(", ")} primes`);
console.log(`the loop turned: ${beats > 0}`);

// #region threads
const file = new URL("./counter.ts", import.meta.url);
const threads = limits.map(() => new Worker(file));
await Promise.all(threads.map((thread) => once(thread, "online")));

const answers = threads.map((thread) => once(thread, "message"));
threads.forEach((thread, i) => thread.postMessage(limits[i]));
const counts = (await Promise.all(answers)).flat();
// #endregion
console.log(`three threads: ${counts.join(", ")} primes`);
console.log(`the loop turned: ${beats > 0}`);
clearInterval(heart);
