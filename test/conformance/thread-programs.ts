// Small programs about messages and loops, for the same comparison as those of node-programs.ts.

/** The programs, by what they are about: files by path, of which the first is the entry. */
export const threadPrograms: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "broadcast channels of one name, in one thread and in two": {
    "main.mjs": `import { BroadcastChannel, Worker, receiveMessageOnPort } from "node:worker_threads";
const [one, two, apart] = ["news", "news", "other"].map((name) => new BroadcastChannel(name));
one.postMessage({ first: 1 });
console.log(receiveMessageOnPort(two), receiveMessageOnPort(one), one);
try { one.postMessage(() => {}); } catch (error) { console.log(error.name, error.code); }
apart.onmessage = () => console.log("wrong");
one.onmessage = ({ data }) => {
  console.log(data);
  for (const channel of [one, two, apart]) channel.close();
  try { one.postMessage(1); } catch (error) { console.log(error.name, error.message); }
};
new Worker(new URL("./thread.mjs", import.meta.url)).on("message", () => one.postMessage("are you there?"));`,
    "thread.mjs": `import { BroadcastChannel, parentPort } from "node:worker_threads";
const channel = new BroadcastChannel("news");
channel.onmessage = ({ data }) => {
  channel.postMessage(["I heard", data]);
  channel.close();
};
parentPort.postMessage("ready");`,
  },
  "how busy and how late a loop is, also a thread's": {
    "main.mjs": `import { createHistogram, monitorEventLoopDelay, performance } from "node:perf_hooks";
import { Worker } from "node:worker_threads";
const burn = (time) => { for (const end = performance.now() + time; performance.now() < end; ); };
const delay = monitorEventLoopDelay({ resolution: 5 });
delay.enable();
const { eventLoopUtilization } = performance;
const before = eventLoopUtilization();
setTimeout(() => {
  const asleep = eventLoopUtilization(before);
  console.log(asleep.idle > 0, asleep.utilization < 1);
  const middle = eventLoopUtilization();
  burn(100);
  const busy = eventLoopUtilization(middle);
  console.log(busy.active >= 99, busy.utilization > 0.9);
  const asking = setInterval(() => {
    if (delay.count < 2 || delay.max < 95e6) return;
    clearInterval(asking);
    console.log(delay.disable(), delay.disable(), delay.min <= delay.max);
    const worker = new Worker(new URL("./thread.mjs", import.meta.url));
    console.log(worker.performance.eventLoopUtilization());
    worker.once("message", () => {
      const start = worker.performance.eventLoopUtilization();
      worker.once("message", () => {
        const { idle, active } = worker.performance.eventLoopUtilization(start);
        console.log(active >= 99, idle >= 0);
        worker.terminate();
      });
      worker.postMessage("burn");
    });
  }, 10);
}, 50);
const histogram = createHistogram();
for (const value of [1, 2, 1000, 70_000]) histogram.record(value);
console.log(histogram);`,
    "thread.mjs": `import { parentPort } from "node:worker_threads";
parentPort.on("message", () => {
  for (const end = performance.now() + 100; performance.now() < end; );
  parentPort.postMessage("done");
});
setTimeout(() => parentPort.postMessage("ready"), 10);`,
  },
  "what a program can ask of itself": {
    "main.mjs": `import util, { getCallSites, inspect, types } from "node:util";
function outer() { return inner(); }
function inner() { return getCallSites(3); }
console.log(outer().map(({ functionName, lineNumber, columnNumber }) => [functionName, lineNumber, columnNumber]));
class Lamp {}
console.log(inspect(Object.setPrototypeOf(new Lamp(), null)), types.isProxy(new Proxy({}, {})), types.isProxy({}));
console.log(process.release.name, process.argv0 === undefined, process.config.variables.napi_build_version > 0);
console.log(process.features.typescript, process.getBuiltinModule("node:util") === util, process.getuid?.() >= 0);
console.log(Object.getOwnPropertyDescriptor(process, "version").writable, Object.prototype.toString.call(process));
try { process.chdir(1); } catch (error) { console.log(error.code); }
delete globalThis.setTimeout;
console.log(typeof setTimeout, Object.keys(globalThis).includes("TEMPORARY"));`,
  },
  "objects of Node's library in messages": {
    "main.mjs": `import { MessageChannel, Worker, isMainThread, parentPort, workerData, receiveMessageOnPort, markAsUncloneable, markAsUntransferable } from "node:worker_threads";
const show = (f) => { try { console.log(f()); } catch (e) { console.log(e.name, e.message, e.code); } };
if (isMainThread) {
  const { port1, port2 } = new MessageChannel();
  show(() => { const d = structuredClone(new DOMException("no", "AbortError")); return [d.name, d.code, d instanceof DOMException]; });
  show(() => structuredClone({ a: [new DOMException("x", "AbortError")] }).a[0].name);
  show(() => port1.postMessage({ u: new URL("http://x/") }));
  show(() => structuredClone(new URL("http://x/")));
  show(() => structuredClone(new EventTarget()));
  const e = new DOMException("same");
  show(() => { const { x, y, m, s } = structuredClone({ x: e, y: e, m: new Map([["k", e], [1, 2]]), s: new Set([1, e, 2]) }); return [x === y, [...m.keys()], m.get("k") === x, [...s][1] === x, s.size]; });
  const orig = { e, s: new Set([1, e]) }; structuredClone(orig); console.log(orig.e === e, orig.s.has(e), [...orig.s].length);
  const buf = new ArrayBuffer(4); markAsUntransferable(buf);
  show(() => port1.postMessage(buf, [buf]));
  const o = { k: 1 }; markAsUncloneable(o);
  show(() => structuredClone({ o }));
  const err = new DOMException("in thread", "DataError");
  const w = new Worker(new URL(import.meta.url), { workerData: { err } });
  w.on("message", (m) => console.log(m.name, m.message, m instanceof DOMException));
  w.on("exit", (c) => { console.log("exit", c); port1.close(); });
} else {
  parentPort.postMessage(workerData.err);
}`,
  },
};
