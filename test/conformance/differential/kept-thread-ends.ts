// How threads end: above all by an error in a promise job, after which Node goes on with what is under way.
/** Opens one thread, and prints what comes of it. */
const threadOpener = `import { Worker } from "node:worker_threads";
const worker = new Worker(new URL("./thread.cjs", import.meta.url));
worker.on("message", (text) => console.log("message", text));
worker.on("error", ({ message }) => console.log("error", message));
worker.on("exit", (code) => console.log("exit event", code));`;

export const threadEnds: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "an error in a promise job of a thread, and the jobs behind it": {
    "main.mjs": threadOpener,
    "thread.cjs": `process.on("exit", (code) => console.log("exit", code));
Promise.resolve().then(() => console.log("first")).then(() => {
  console.log("second");
  process.nextTick(() => console.log("never"));
  require("node:worker_threads").parentPort.postMessage("sent");
}).then(() => console.log("third"));
queueMicrotask(() => { throw new Error("thrown"); });
queueMicrotask(() => { console.log("behind it"); throw new Error("not told"); });
queueMicrotask(() => console.log("last"));
setImmediate(() => console.log("never"));`,
  },
  "an error in a promise job of a thread, and the immediates behind it": {
    "main.mjs": threadOpener,
    "thread.cjs": `process.on("exit", (code) => console.log("exit", code));
setImmediate(() => queueMicrotask(() => { throw new Error("thrown"); }));
setImmediate(() => { console.log("second"); queueMicrotask(() => console.log("job of the second")); });
setImmediate(() => { console.log("third"); throw new Error("not told"); });
setImmediate(() => console.log("never"));`,
  },
  "an error in a promise job of a thread, and the timers behind it": {
    "main.mjs": threadOpener,
    "thread.cjs": `process.on("exit", (code) => console.log("exit", code));
setTimeout(() => queueMicrotask(() => { throw new Error("thrown"); }), 1);
setTimeout(() => { console.log("second"); setTimeout(() => console.log("never"), 1); }, 1);
setTimeout(() => { console.log("third"); queueMicrotask(() => console.log("never")); }, 2);
setImmediate(() => console.log("immediate"));
for (const end = performance.now() + 10; performance.now() < end;);`,
  },
  "an error in a promise job of a thread, and the ticks behind it": {
    "main.mjs": threadOpener,
    "thread.cjs": `process.on("exit", (code) => console.log("exit", code));
process.nextTick(() => {
  queueMicrotask(() => {
    process.nextTick(() => { console.log("tick"); Promise.reject(new Error("not told")); });
    process.nextTick(() => { console.log("second tick"); throw new Error("not told"); });
    process.nextTick(() => console.log("never"));
  });
  queueMicrotask(() => { throw new Error("thrown"); });
  queueMicrotask(() => console.log("job"));
});
setImmediate(() => console.log("never"));`,
  },
  "an error in a promise job of a thread, with no ticks before it": {
    "main.mjs": threadOpener,
    "thread.cjs": `process.on("exit", (code) => console.log("exit", code));
queueMicrotask(() => process.nextTick(() => console.log("never")));
queueMicrotask(() => { throw new Error("thrown"); });
queueMicrotask(() => { console.log("job"); process.exitCode = 5; });`,
  },
  "an error in a promise job of a thread, and an exit behind it": {
    "main.mjs": threadOpener,
    "thread.cjs": `process.on("exit", (code) => console.log("exit", code));
setImmediate(() => queueMicrotask(() => { throw new Error("thrown"); }));
setImmediate(() => { console.log("second"); process.exit(4); });
setImmediate(() => console.log("never"));`,
  },
  "an error in a promise job of a thread, that it handles": {
    "main.mjs": threadOpener,
    "thread.cjs": `process.on("exit", (code) => console.log("exit", code));
process.on("uncaughtException", ({ message }) => console.log("handled", message));
queueMicrotask(() => { throw new Error("thrown"); });
queueMicrotask(() => console.log("job"));
setImmediate(() => console.log("immediate"));`,
  },
  "an error in a promise job of a thread, and its next message": {
    "main.mjs": `import { Worker } from "node:worker_threads";
const worker = new Worker(new URL("./thread.cjs", import.meta.url));
for (const number of [0, 1, 2, 3]) worker.postMessage(number);
worker.on("error", ({ message }) => console.log("error", message));
worker.on("exit", (code) => console.log("exit event", code));`,
    "thread.cjs": `process.on("exit", (code) => console.log("exit", code));
require("node:worker_threads").parentPort.on("message", (number) => {
  console.log("got", number);
  if (number === 1) queueMicrotask(() => { throw new Error("thrown"); });
  queueMicrotask(() => console.log("job of", number));
});`,
  },
  "an error in a promise job of a thread whose modules wait": {
    "main.mjs": threadOpener.replace(".cjs", ".mjs"),
    "thread.mjs": `process.on("exit", (code) => console.log("exit", code));
queueMicrotask(() => { throw new Error("thrown"); });
queueMicrotask(() => { console.log("job"); process.nextTick(() => console.log("never")); });
process.nextTick(() => console.log("never"));
await null;
console.log("goes on");
await null;
console.log("to the end");
setImmediate(() => console.log("never"));`,
  },
  "a thread that waits at its top level for what never comes, and a main thread that waits elsewhere": {
    "main.mjs": `import { once } from "node:events";
import { Worker } from "node:worker_threads";
const worker = new Worker(new URL("./thread.mjs", import.meta.url));
const [code] = await once(worker, "exit");
console.log("exit event", code);`,
    "thread.mjs": `console.log("thread begins");
await new Promise(() => {});
console.log("never");`,
  },
};
