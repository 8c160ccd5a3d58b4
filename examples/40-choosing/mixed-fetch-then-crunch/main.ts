import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { address, stop } from "./server.ts";

const file = new URL("./cruncher.ts", import.meta.url);
const crunchers = ["one", "two"].map(
  (name) => new Worker(file, { name }),
);
await Promise.all(
  crunchers.map((thread) => once(thread, "online")),
);

// #region fetch
/** Waits: any number of these can overlap on this thread. */
async function fetchLimit(path: number) {
  const start = performance.now();
  const response = await fetch(`${address}/${path}`);
  const limit = Number(await response.text());
  performance.measure("fetch", { start });
  return limit;
}
const limits = [150_000, 151_000, 152_000, 153_000];
const fetched = await Promise.all(limits.map(fetchLimit));
// #endregion

// #region crunch
/** Computes: each thread takes the next number when it is free. */
const left = fetched.values();
let sum = 0;
async function keepBusy(thread: Worker) {
  for (const limit of left) {
    thread.postMessage(limit);
    const [count] = await once(thread, "message");
    sum += count;
  }
  await thread.terminate();
}
await Promise.all(crunchers.map(keepBusy));
// #endregion

console.log(`answers: ${fetched.length}, primes: ${sum}`);
stop();
