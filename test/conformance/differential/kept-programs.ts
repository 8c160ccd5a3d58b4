// Programs that once ran otherwise than on Node, made as small as they could be; and a few that say why in one place.
import { threadEnds } from "./kept-thread-ends.ts";

/** Files by path, the first the entry, by what they are about. */
export const keptPrograms: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "the loop begins anew behind the evaluation of the program": {
    "main.mjs": `import { MessageChannel } from "node:worker_threads";
setImmediate(() => console.log("immediate"));
const { port1, port2 } = new MessageChannel();
port2.on("message", (n) => { console.log("got", n); if (n === 2) port2.close(); });
queueMicrotask(() => { port1.postMessage(1); port1.postMessage(2); });`,
  },
  "a channel made in a message's callback waits for the next poll": {
    "main.mjs": `import { MessageChannel } from "node:worker_threads";
const first = new MessageChannel();
first.port2.once("message", () => {
  setImmediate(() => console.log("immediate"));
  const second = new MessageChannel();
  second.port2.once("message", () => { console.log("message"); second.port2.close(); });
  queueMicrotask(() => second.port1.postMessage(1));
});
first.port1.postMessage(1);`,
  },
  "two ports that answer each other, and immediates": {
    "main.mjs": `import { MessageChannel, receiveMessageOnPort } from "node:worker_threads";
const other = new MessageChannel();
setImmediate(() => {
  other.port1.postMessage("later");
  console.log(receiveMessageOnPort(other.port2)?.message);
  other.port1.close();
  setImmediate(() => console.log("immediate"));
});
const { port1, port2 } = new MessageChannel();
port2.on("message", (n) => { console.log("ping", n); port2.postMessage(n + 1); });
port1.on("message", (n) => { console.log("pong", n); if (n < 6) port1.postMessage(n + 1); else port1.close(); });
port1.postMessage(1);`,
  },
  "what is posted is there at once, in the order in which it was posted": {
    "main.mjs": `import { MessageChannel, receiveMessageOnPort } from "node:worker_threads";
const { port1, port2 } = new MessageChannel();
port1.postMessage({ a: new Uint8Array([1]) });
port1.postMessage("two");
console.log(receiveMessageOnPort(port2), receiveMessageOnPort(port2), receiveMessageOnPort(port2));
try { receiveMessageOnPort({}); } catch (error) { console.log(error.code, error.message); }
port1.close();`,
  },
  "a port that moves takes along what waits at it": {
    "main.mjs": `import { MessageChannel, Worker } from "node:worker_threads";
const inner = new MessageChannel(), outer = new MessageChannel();
inner.port1.postMessage("first");
inner.port1.postMessage("second");
inner.port2.on("close", () => console.log("the port that moved is closed here"));
outer.port1.postMessage({ port: inner.port2 }, [inner.port2]);
const worker = new Worker(new URL("./thread.mjs", import.meta.url), { workerData: outer.port2, transferList: [outer.port2] });
inner.port1.on("message", (text) => { console.log(text); if (text === "third") inner.port1.close(); else inner.port1.postMessage("third"); });
worker.on("exit", (code) => console.log("exit", code));`,
    "thread.mjs": `import { workerData } from "node:worker_threads";
workerData.once("message", ({ port }) => {
  port.on("message", (text) => { port.postMessage(text); if (text === "third") port.close(); });
});`,
  },
  "the last to close is told first": {
    "main.mjs": `import { MessageChannel } from "node:worker_threads";
const channels = ["a", "b", "c"].map((name) => {
  const { port1, port2 } = new MessageChannel();
  port1.on("close", () => console.log(name, 1));
  port2.on("close", () => console.log(name, 2));
  return port1;
});
for (const port of channels) port.close(() => console.log("closed"));
setTimeout(() => {}, 20);`,
  },
  "what a transfer list may not hold": {
    "main.mjs": `import { MessageChannel } from "node:worker_threads";
const { port1, port2 } = new MessageChannel();
const buffer = new ArrayBuffer(2);
const lists = [2, {}, { transfer: 2 }, { transfer: null }, new Set([new ArrayBuffer(1)]), null, [port1], [buffer, buffer], [1]];
for (const list of lists) {
  try { console.log(port1.postMessage(1, list)); } catch (error) { console.log(error.name, error.code, error.message); }
}
try { port1.postMessage(); } catch (error) { console.log(error.name, error.code, error.message); }
try { port1.postMessage({ port2 }); } catch (error) { console.log(error.name, error.code, error.message); }
console.log(structuredClone({ port2 }, { transfer: [port2] }).port2 instanceof MessagePort);
port1.close();
setTimeout(() => console.log(port1.postMessage("nobody hears")), 5);`,
  },
  "an error in a callback keeps ticks and promise jobs waiting": {
    "main.mjs": `process.on("uncaughtException", (error) => console.log("caught", error.message));
setImmediate(() => {
  process.nextTick(() => console.log("tick"));
  Promise.resolve().then(() => console.log("promise"));
  throw new Error("first");
});
setImmediate(() => { console.log("next immediate"); process.nextTick(() => console.log("its tick")); });
setImmediate(() => console.log("last immediate"));`,
  },
  "an error in a tick keeps the other ticks waiting": {
    "main.mjs": `process.on("uncaughtException", (error) => console.log("caught", error.message));
setImmediate(() => {
  process.nextTick(() => { throw new Error("in a tick"); });
  process.nextTick(() => console.log("second tick"));
});
setImmediate(() => console.log("next immediate"));`,
  },
  "an error in a tick of a CommonJS program's evaluation": {
    "main.cjs": `queueMicrotask(() => { console.log("job"); Promise.resolve().then(() => console.log("second job")); });
process.on("uncaughtException", (error) => {
  console.log("caught", error.message);
  new Promise((done) => process.nextTick(done)).then(() => console.log("behind a tick"));
});
process.nextTick(() => {
  setImmediate(() => console.log("immediate"));
  throw new Error("tick");
});`,
  },
  "an error in a tick of a thread's evaluation": {
    "main.mjs": `import { Worker } from "node:worker_threads";
new Worker(new URL("./thread.mjs", import.meta.url)).on("exit", () => new Worker(new URL("./thread.cjs", import.meta.url)));`,
    "thread.mjs": `queueMicrotask(() => { console.log("job"); Promise.resolve().then(() => console.log("second job")); });
process.on("uncaughtException", (error) => {
  console.log("caught", error.message);
  new Promise((done) => process.nextTick(done)).then(() => console.log("behind a tick"));
});
process.nextTick(() => {
  setImmediate(() => console.log("immediate"));
  throw new Error("tick");
});`,
    "thread.cjs": `queueMicrotask(() => { console.log("job"); Promise.resolve().then(() => console.log("second job")); });
process.on("uncaughtException", (error) => {
  console.log("caught", error.message);
  new Promise((done) => process.nextTick(done)).then(() => console.log("behind a tick"));
});
process.nextTick(() => {
  setImmediate(() => console.log("immediate"));
  throw new Error("tick");
});`,
  },
  "an error of a CommonJS program's evaluation": {
    "main.cjs": `process.on("uncaughtException", (error) => { console.log("caught", error.message); process.nextTick(() => console.log("its tick")); });
process.nextTick(() => console.log("tick"));
Promise.resolve().then(() => console.log("job"));
setImmediate(() => console.log("immediate"));
throw new Error("evaluation");`,
  },
  "an error in a timer, and timers of the same time": {
    "main.mjs": `process.on("uncaughtException", (error) => console.log("caught", error.message));
setTimeout(() => { Promise.resolve().then(() => console.log("promise")); throw new Error("timer"); }, 2);
setTimeout(() => { console.log("second"); process.nextTick(() => console.log("tick")); }, 2);
setTimeout(() => console.log("third"), 2);`,
  },
  "a long timer set while others are due": {
    "main.mjs": `setTimeout(() => { console.log("a"); setTimeout(() => console.log("never"), 5_000).unref(); }, 4);
setTimeout(() => console.log("b"), 4);
setTimeout(() => { console.log("c"); setTimeout(() => console.log("d"), 1); }, 3);`,
  },
  "rejections are told of when ticks and promise jobs have run": {
    "main.mjs": `process.on("unhandledRejection", (error) => console.log("unhandled", error.message));
Promise.reject(new Error("no"));
process.nextTick(() => {
  console.log("tick");
  Promise.resolve().then(() => { console.log("promise"); process.nextTick(() => console.log("tick of it")); });
});`,
  },
  "an error in a microtask": { "main.mjs": `queueMicrotask(() => {\n  throw new TypeError("no");\n});` },
  "process.exit while the program is evaluated": {
    "main.mjs": `process.on("exit", (code) => console.log("exit", code));\nawait null;\nprocess.exit();`,
  },
  "a top-level await that nothing settles": {
    "main.mjs": `process.on("exit", (code) => console.log("exit", code, process.exitCode));
process.on("beforeExit", (code) => console.log("beforeExit", code));
await new Promise(() => {});`,
  },
  "a top-level await that nothing settles, and an exit code": {
    "main.mjs": `process.exitCode = 3;\nprocess.on("exit", (code) => console.log("exit", code));\nawait new Promise(() => {});`,
  },
  "immediates behind a tick of a rejection that throws": {
    "main.cjs": `process.on("exit", (code) => console.log("exit", code));
let handled = 0;
process.on("uncaughtException", (error) => {
  console.log("caught", error.message);
  if (handled++ < 2) process.nextTick(() => { throw new Error("tick"); });
});
Promise.reject(new Error("rejection"));
setImmediate(() => console.log("immediate"));`,
  },
  "an error in a timer of a CommonJS file": {
    "main.cjs": `setTimeout(() => {\n  throw new TypeError("no");\n}, 1);`,
  },
  "frames of functions without a name in a CommonJS file": {
    "main.cjs": `const plain = (() => function () { throw new Error("plain"); })();
const later = (() => async function () { await null; throw new Error("later"); })();
class Kind { run = plain; later = later; static plain = plain; }
const show = (call) => { try { call(); } catch (error) { console.log(error.stack.split("\\n").slice(1, 3).join()); } };
show(() => new Kind().run());
show(() => Kind.plain());
show(() => plain.call([plain]));
show(() => plain());
show(() => new plain());
new Kind().later().catch((error) => console.log(error.stack.split("\\n")[1]));`,
  },
  "an error of the evaluation, and promise jobs": {
    "main.mjs": `let jobs = 0;
process.on("exit", () => console.log("exit", jobs));
(async () => { while (jobs < 60) { jobs += 1; await null; } })();
process.nextTick(() => console.log("tick", jobs));
throw new Error("no");`,
  },
  "an error behind a top-level await, and promise jobs": {
    "main.mjs": `let jobs = 0;
process.on("exit", () => console.log("exit", jobs));
process.on("uncaughtException", (error, origin) => console.log(error.message, origin, jobs));
await null;
(async () => { while (jobs < 60) { jobs += 1; await null; } })();
throw new Error("no");`,
  },
  "a top-level await of a rejection, and promise jobs": {
    "main.mjs": `import { setImmediate as turn } from "node:timers/promises";
let jobs = 0;
process.on("uncaughtException", (error, origin) => console.log(error.message, origin, jobs));
await turn();
(async () => { while (jobs < 60) { jobs += 1; await null; } })();
await Promise.reject(new Error("no"));`,
  },
  "an error of an imported module's evaluation, and promise jobs": {
    "main.mjs": `import "./first.mjs"; import "./failing.mjs";
console.log("never");`,
    "first.mjs": `console.log("first");
Promise.resolve().then(() => console.log("job of the first"));
process.nextTick(() => console.log("tick of the first"));`,
    "failing.mjs": `import "./first.mjs";
let jobs = 0;
process.on("uncaughtException", (error, origin) => console.log(error.message, origin, jobs));
(async () => { while (jobs < 60) { jobs += 1; await null; } })();
throw new Error("no");`,
  },
  "an error behind a top-level await of an entry that imports, and promise jobs": {
    "main.mjs": `import "./first.mjs";
let jobs = 0;
process.on("uncaughtException", (error, origin) => console.log(error.message, origin, jobs));
await null;
(async () => { while (jobs < 60) { jobs += 1; await null; } })();
throw new Error("no");`,
    "first.mjs": `console.log("first");
Promise.resolve().then(() => console.log("job of the first"));`,
  },
  "modules that are evaluated one behind the other, and one that waits": {
    "main.mjs": `import "./left.mjs"; import "./right.mjs"; import "./waiting.mjs"; import "./last.mjs";
console.log("main");
Promise.resolve().then(() => console.log("job of main"));
setImmediate(() => console.log("immediate"));`,
    "left.mjs": `import "./shared.mjs"; console.log("left"); queueMicrotask(() => console.log("job of left"));`,
    "right.mjs": `import "./shared.mjs"; console.log("right"); process.nextTick(() => console.log("tick of right"));`,
    "shared.mjs": `console.log("shared"); Promise.resolve().then(() => console.log("job of shared"));`,
    "waiting.mjs": `console.log("waits"); await null; console.log("goes on"); queueMicrotask(() => console.log("job of the one that waits"));`,
    "last.mjs": `console.log("last"); Promise.resolve().then(() => console.log("job of the last"));`,
  },
  "an unref'd timer that the last timer sets": {
    "main.mjs": `setTimeout(() => {
  console.log("last");
  setTimeout(() => console.log("never"), 1).unref();
  process.nextTick(() => { for (const end = performance.now() + 5; performance.now() < end;); });
}, 1);`,
  },
  "an unref'd timer that is due before the loop begins": {
    "main.cjs": `process.on("exit", () => console.log("exit"));
setTimeout(() => console.log("never"), 1).unref();
for (const end = performance.now() + 5; performance.now() < end;);`,
  },
  "a thread's second line, and a message behind it": {
    "main.mjs": `import { Worker } from "node:worker_threads";
const worker = new Worker(new URL("./thread.mjs", import.meta.url));
worker.on("message", (text) => console.log(text));`,
    "thread.mjs": `import { parentPort } from "node:worker_threads";
console.log("first line");
setImmediate(() => {
  console.log("second line");
  parentPort.postMessage("message");
});`,
  },
  ...threadEnds,
};
