import { fork } from "node:child_process";
import { once } from "node:events";
import { Worker } from "node:worker_threads";

const idle = new URL("./idle.ts", import.meta.url);
const begin = performance.now();

// #region process
const child = fork(idle);
const [ofProcess] = await once(child, "message");
// #endregion

// #region threads
const before = process.memoryUsage.rss();
const workers = Array.from({ length: 4 }, () => new Worker(idle));
await Promise.all(workers.map((worker) => once(worker, "message")));
const ofThread = (process.memoryUsage.rss() - before) / 4;
// #endregion

// #region calls
const { heapUsed } = process.memoryUsage();
const gate = Promise.withResolvers<void>();
const calls = Array.from({ length: 50_000 }, () => waitFor(gate));
const grown = process.memoryUsage().heapUsed - heapUsed;
const ofCall = grown / calls.length;

async function waitFor({ promise }: { promise: Promise<void> }) {
  await promise;
}
// #endregion

performance.measure("all wait", { start: begin });
const sizes = {
  process: ofProcess,
  thread: ofThread,
  call: ofCall,
};
const sorted = Object.entries(sizes).sort(([, a], [, b]) => b - a);
console.log(sorted.map(([name]) => name).join(" > "));
console.log(`1000 calls < 1 thread: ${1000 * ofCall < ofThread}`);

gate.resolve();
child.disconnect();
for (const worker of workers) worker.postMessage("enough");
