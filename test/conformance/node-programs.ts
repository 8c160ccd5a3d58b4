// Small programs, each about one thing that Node does. Real Node and the embedded engine must print the same.

/** Files by path; the first is the entry. */
type Files = Readonly<Record<string, string>>;

const thread = `import { Worker } from "node:worker_threads";
const worker = new Worker(new URL("./thread.mjs", import.meta.url)`;

/** The programs, by what they are about. */
export const nodePrograms: Readonly<Record<string, Files>> = {
  "values as the console shows them": {
    "main.mjs": `console.log("hello", { a: [1, 2] }, new Map([["k", 1]]), [undefined, null], Symbol("s"), class Foo {}, () => 1);
console.log(new Set([1]), 10n, -0, [1.5, , 3], new Date(0), /x/g, new Uint8Array(3), Buffer.from("hi"), process.version);`,
  },
  "globals of Node and none of a page": {
    "main.mjs": `for (const name of ["self", "window", "postMessage", "importScripts", "onmessage", "location", "Worker"]) {
  console.log(name, typeof globalThis[name]);
}
for (const name of ["global", "process", "Buffer", "setImmediate", "structuredClone", "AbortController", "URL"]) {
  console.log(name, typeof globalThis[name]);
}`,
  },
  "the console's other methods": {
    "main.mjs": `console.table([{ a: 1, b: "x" }, { a: 2 }]);
console.error("aside");
console.group("group");
console.log("inside");
console.groupEnd();
console.log("%s %d %o", 1, "2", { a: 1 });
console.count();
console.assert(false, "not so");`,
  },
  "the order at the top level of an ES module": {
    "main.mjs": `process.nextTick(() => console.log("tick"));
Promise.resolve().then(() => console.log("promise"));
setImmediate(() => console.log("immediate"));
setTimeout(() => console.log("timer"), 50);
console.log("sync");`,
  },
  "ticks and promises inside callbacks": {
    "main.mjs": `const steps = (name) => {
  process.nextTick(() => console.log(name, "tick"));
  queueMicrotask(() => console.log(name, "microtask"));
  Promise.resolve().then(() => process.nextTick(() => console.log(name, "tick of a promise")));
};
setTimeout(steps, 2, "timer 1");
setTimeout(steps, 2, "timer 2");
setTimeout(() => {
  setImmediate(steps, "immediate 1");
  setImmediate(steps, "immediate 2");
}, 20);`,
  },
  "await between immediates": {
    "main.mjs": `await null;
console.log("a");
await new Promise((done) => setImmediate(done));
console.log("b");
process.nextTick(() => console.log("tick"));
await 0;
console.log("c");`,
  },
  "intervals, clearing, unref": {
    "main.mjs": `let turns = 0;
const interval = setInterval(() => {
  console.log("turn", turns);
  if (++turns === 3) clearInterval(interval);
}, 2);
setTimeout(() => console.log("never"), 1000).unref();
console.log(interval.hasRef());`,
  },
  "one immediate clears the next": {
    "main.mjs": `let third;
setImmediate(() => { console.log("first"); clearImmediate(second); process.nextTick(() => clearImmediate(third)); });
const second = setImmediate(() => console.log("never"));
third = setImmediate(() => console.log("never either"));
setImmediate(() => console.log("fourth"));`,
  },
  "exit codes and the last events": {
    "main.mjs": `let left = 2;
process.on("beforeExit", (code) => {
  console.log("beforeExit", code);
  if (left-- > 0) setTimeout(() => console.log("more"), 1);
  else process.exitCode = 5;
});
process.on("exit", (code) => console.log("exit", code));`,
  },
  "process.exit ends the statement it is in": {
    "main.mjs": `process.on("exit", (code) => console.log("exit", code));
console.log("before");
process.exit(4);
console.log("after");`,
  },
  "errors that someone catches": {
    "main.mjs": `process.on("uncaughtException", (error, origin) => console.log("caught", error.message, origin));
setTimeout(() => console.log("later"), 5);
setTimeout(() => { throw new Error("of a timer"); }, 1);
queueMicrotask(() => { throw new Error("of a microtask"); });`,
  },
  "rejections that are handled late": {
    "main.mjs": `process.on("unhandledRejection", (error) => console.log("unhandled", error.message));
process.on("rejectionHandled", () => console.log("handled"));
const promise = Promise.reject(new Error("no"));
setTimeout(() => promise.catch(() => {}), 5);`,
  },
  "classes of errors, and aborting": {
    "main.mjs": `class MyError extends TypeError { code = "E_X"; }
try { throw new MyError("bad"); } catch (error) { console.log(error.name, error.code, error instanceof TypeError); }
const abort = new AbortController();
abort.signal.addEventListener("abort", () => console.log("aborted"));
abort.abort();
console.log(abort.signal.reason.name);`,
  },
  "modules, their bindings and import.meta": {
    "main.mjs": `import standard, { named } from "./parts/part.mjs";
import * as part from "./parts/part.mjs";
console.log(standard, named, Object.keys(part), import.meta.url, import.meta.filename, import.meta.dirname);
console.log((await import("./parts/part.mjs")) === part, import.meta.resolve("./none.mjs"));`,
    "parts/part.mjs": `export const named = 1;\nexport default "standard";`,
  },
  "an await that never ends": {
    "main.mts": `import "./part.mts";
process.on("exit", (code) => console.log("exit", code));
console.log("main");`,
    "part.mts": `const wait = async (): Promise<void> => { await null; };
const value: unknown[] = [1,
\tawait new Promise(() => wait()), 3];
console.log("never", value);`,
  },
  "a loop that awaits and never ends": {
    "main.mjs": `for await (const [one] of [[1], new Promise(() => {})]) console.log(one);`,
  },
  "standard output as a stream": {
    "main.mjs": `process.stdout.write("bytes ");
process.stdout.write(Buffer.from("and text\\n"));
console.log(process.stdout.isTTY, process.argv.length);`,
  },
  "emitters and streams": {
    "main.mjs": `import { EventEmitter, once } from "node:events";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
const emitter = new EventEmitter();
setTimeout(() => emitter.emit("news", 1), 1);
console.log(await once(emitter, "news"));
const upper = new Transform({ transform: (chunk, _, done) => done(null, String(chunk).toUpperCase()) });
await pipeline(Readable.from(["a", "b"]), upper, async function* (source) {
  for await (const chunk of source) console.log(String(chunk));
});`,
  },
  "util, path, url and querystring": {
    "main.mjs": `import path from "node:path";
import querystring from "node:querystring";
import { fileURLToPath } from "node:url";
import util from "node:util";
console.log(util.format("%j", { a: 1 }), util.isDeepStrictEqual({ a: [1] }, { a: [1] }), path.join("a", "..", "b"));
console.log(fileURLToPath("file:///x/y"), querystring.stringify({ a: 1 }), new URL("http://u:p@h:80/p?q#h"));
console.log(new util.TextDecoder().decode(new util.TextEncoder().encode("é")));`,
  },
  "a thread's data, arguments, environment and exit code": {
    "main.mjs": `${thread}, { workerData: { map: new Map([[1, 2]]) }, argv: ["x"], env: { A: "1" } });
worker.on("online", () => console.log("online"));
worker.on("message", (message) => (console.log(message), worker.postMessage("heard")));
worker.on("exit", (code) => console.log("exit", code));`,
    // A message that is followed by the end at once may be lost on Node: the thread waits for its answer.
    "thread.mjs": `import { isMainThread, parentPort, threadId, workerData } from "node:worker_threads";
parentPort.once("message", () => process.exit(7));
parentPort.postMessage([workerData, threadId, isMainThread, process.argv.slice(2), process.env.A]);`,
  },
  "an error that ends a thread": {
    "main.mjs": `${thread});
worker.on("error", (error) => console.log(error instanceof RangeError, error.message, error.code, error.cause?.message));
worker.on("exit", (code) => console.log("exit", code));`,
    "thread.mjs": `throw Object.assign(new RangeError("too much", { cause: new Error("why") }), { code: "E_MUCH" });`,
  },
  "terminating a thread that never rests": {
    "main.mjs": `${thread});
worker.on("message", async (message) => console.log(message, await worker.terminate()));`,
    "thread.mjs": `import { parentPort } from "node:worker_threads";\nparentPort.postMessage("here");\nfor (;;);`,
  },
  "a thread of a thread": {
    "main.mjs": `${thread});\nworker.on("exit", () => console.log("main sees the end"));`,
    "thread.mjs": `import { Worker } from "node:worker_threads";
console.log("thread");
new Worker(new URL("./inner.mjs", import.meta.url)).on("message", (message) => console.log("thread got", message));`,
    "inner.mjs": `import { parentPort, threadId } from "node:worker_threads";\nparentPort.postMessage("from " + threadId);`,
  },
  "ports: order, closing, what cannot be cloned": {
    "main.mjs": `import { MessageChannel } from "node:worker_threads";
const { port1, port2 } = new MessageChannel();
port2.on("message", (message) => { console.log("got", message); if (message === 2) port2.close(); });
port1.on("close", () => console.log("port 1 closed"));
port2.on("close", () => console.log("port 2 closed"));
port1.postMessage(1);
port1.postMessage(2);
try { port1.postMessage(() => 1); } catch (error) { console.log(error.name, error.message, error.constructor.name); }`,
  },
  "a port that moves to a thread": {
    "main.mjs": `import { MessageChannel } from "node:worker_threads";
${thread});
const { port1, port2 } = new MessageChannel();
port1.once("message", (message) => { console.log(message); port1.close(); });
worker.postMessage({ port2 }, [port2]);`,
    "thread.mjs": `import { parentPort } from "node:worker_threads";
parentPort.once("message", ({ port2 }) => port2.postMessage("through the other door"));`,
  },
  "waiting on shared memory in the main thread": {
    "main.mjs": `const numbers = new Int32Array(new SharedArrayBuffer(8));
${thread}, { workerData: numbers });
console.log(Atomics.wait(numbers, 0, 0), numbers[1], worker.threadId);`,
    "thread.mjs": `import { workerData as numbers } from "node:worker_threads";
numbers[1] = 5;
Atomics.store(numbers, 0, 1);
Atomics.notify(numbers, 0);`,
  },
  "what a thread is sent before its parent goes to sleep": {
    "main.mjs": `import { MessageChannel } from "node:worker_threads";
const numbers = new Int32Array(new SharedArrayBuffer(8));
const { port1, port2 } = new MessageChannel();
port1.postMessage(1);
${thread}, { workerData: { numbers, port2 }, transferList: [port2] });
port1.postMessage(2);
for (const number of [4, 8]) worker.postMessage(number);
console.log(Atomics.wait(numbers, 0, 0), numbers[1]);
worker.on("message", (order) => console.log(order));
worker.postMessage(16);`,
    "thread.mjs": `import { parentPort, workerData } from "node:worker_threads";
const { numbers, port2 } = workerData;
const come = [];
const take = (number) => {
  come.push(number);
  if ((numbers[1] += number) === 15) Atomics.store(numbers, 0, 1), Atomics.notify(numbers, 0);
  if (numbers[1] < 31) return;
  parentPort.postMessage([come.filter((one) => one < 4), come.filter((one) => one >= 4)]);
  parentPort.close();
  port2.close();
};
parentPort.on("message", take);
port2.on("message", take);`,
  },
  "a thread whose file is not there": {
    "main.mjs": `${thread.replace("thread.mjs", "gone.mjs")});
worker.on("error", ({ name, code, message }) => console.log(name, code, message));
worker.on("exit", (code) => console.log("exit", code));`,
  },
  "the machine, through a module that no one could foresee": {
    "main.mjs": `const os = await import(["o", "s"].join(""));
console.log(os.availableParallelism() > 0, os.cpus().length >= os.availableParallelism(), Object.keys(os.cpus()[0]));
console.log(os.platform(), os.type(), os.arch(), os.endianness(), os.EOL === "\\n", os.devNull, os.tmpdir());
console.log(os.constants.signals.SIGTERM, os.networkInterfaces().lo[0], os.uptime() > 0, os.loadavg().length);`,
  },
  "globals that the library loads when they are first read": {
    "main.mjs": `const blob = new Blob(["hello ", new Uint8Array([119, 111]), new Blob(["rld"])], { type: "text/plain" });
console.log(blob, await blob.text(), await blob.slice(3, 8).text(), (await blob.bytes()).length);
for await (const chunk of blob.stream()) console.log(chunk);
const letters = new ReadableStream({ start(c) { c.enqueue("a"); c.enqueue("b"); c.close(); } });
for await (const letter of letters) console.log(letter);
console.log(letters, new File(["a"], "name.txt", { lastModified: 0 }), navigator, new TextEncoder());
console.log(new TextDecoder().decode(new Uint8Array([226, 130, 172])), typeof URL.createObjectURL);
console.log(Object.getOwnPropertyDescriptor(globalThis, "process").get !== undefined, typeof performance);`,
  },
};
