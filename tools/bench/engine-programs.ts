// What `npm run bench:engine` runs on real Node and in the embedded engine: programs that time themselves, with the
// clock of the program, and print one line of JSON: milliseconds by what was timed.

const helpers = `import { performance } from "node:perf_hooks";
const median = (all) => all.sort((a, b) => a - b)[all.length >> 1];
const timed = async (work) => { const began = performance.now(); await work(); return performance.now() - began; };`;

const threads = `import { Worker } from "node:worker_threads";
import { once } from "node:events";
${helpers}`;

/** Files by path, the first of them the entry; by name. */
export const enginePrograms: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  threads: {
    "main.mjs": `${threads}
const start = () => new Worker(new URL("./echo.mjs", import.meta.url));
const starts = [];
for (let i = 0; i < 9; i += 1) {
  let worker;
  starts.push(await timed(async () => { worker = start(); await once(worker, "message"); }));
  await worker.terminate();
}
const worker = start();
await once(worker, "message");
const ask = async (value) => { worker.postMessage(value); return once(worker, "message"); };
for (let i = 0; i < 200; i += 1) await ask(null);
const trips = await timed(async () => { for (let i = 0; i < 2000; i += 1) await ask(null); });
const objects = Array.from({ length: 100_000 }, (_, i) => ({ i }));
await ask(objects);
const clones = [];
for (let i = 0; i < 5; i += 1) clones.push(await timed(() => ask(objects)));
await worker.terminate();
console.log(JSON.stringify({ "thread start": median(starts), "empty round trip": trips / 2000, "100,000-object round trip": median(clones) }));`,
    "echo.mjs": `import { parentPort } from "node:worker_threads";
parentPort.on("message", (message) => parentPort.postMessage(message));
parentPort.postMessage("up");`,
  },
  speedup: {
    "main.mjs": `${threads}
const workers = [0, 1].map(() => new Worker(new URL("./sum.mjs", import.meta.url)));
await Promise.all(workers.map((worker) => once(worker, "message")));
const ask = (worker) => { worker.postMessage(1); return once(worker, "message"); };
for (const worker of workers) await ask(worker);
const one = [], both = [];
for (let i = 0; i < 5; i += 1) {
  one.push(await timed(async () => { for (const worker of workers) await ask(worker); }));
  both.push(await timed(() => Promise.all(workers.map(ask))));
}
for (const worker of workers) await worker.terminate();
console.log(JSON.stringify({ "two-thread speed-up": median(one) / median(both) }));`,
    "sum.mjs": `import { parentPort } from "node:worker_threads";
parentPort.on("message", () => {
  let sum = 0;
  for (let i = 0; i < 3e8; i += 1) sum = (sum + i * 7) | 0;
  parentPort.postMessage(sum);
});
parentPort.postMessage("up");`,
  },
  loop: {
    "main.mjs": `${helpers}
const microtasks = () => timed(() => new Promise((done) => {
  let left = 1_000_000;
  const step = () => { left -= 1; if (left === 0) done(); else queueMicrotask(step); };
  step();
}));
const timers = () => timed(() => new Promise((done) => {
  let left = 10_000;
  for (let i = 0; i < 10_000; i += 1) setTimeout(() => { left -= 1; if (left === 0) done(); }, i % 20);
}));
const immediates = () => timed(() => new Promise((done) => {
  let left = 100_000;
  const step = () => { left -= 1; if (left === 0) done(); else setImmediate(step); };
  setImmediate(step);
}));
await microtasks();
console.log(JSON.stringify({ "1,000,000 microtasks": await microtasks(), "10,000 timers": await timers(), "100,000 immediates": await immediates() }));`,
  },
};

/** A million lines, to see what they do to the page. */
export const floodProgram: Readonly<Record<string, string>> = {
  "main.mjs": `for (let i = 0; i < 1_000_000; i += 1) console.log("line", i);`,
};

/** What each figure may be, as a ratio to real Node's in the same run; of the speed-up, at least. */
export const targets: Readonly<Record<string, { readonly most?: number; readonly least?: number }>> = {
  "first output, warm": { most: 0.2 },
  "first output, cold": { most: 1.5 },
  "thread start": { most: 0.8 },
  "empty round trip": { most: 1 },
  "100,000-object round trip": { most: 1 },
  "two-thread speed-up": { least: 0.97 },
  "1,000,000 microtasks": { most: 1.2 },
  "10,000 timers": { most: 1.5 },
  "100,000 immediates": { most: 6 },
};
