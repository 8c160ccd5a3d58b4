// Small programs about what a message can hold and what is told of it, for the same comparison as those of node-programs.ts.

const show = `const show = (name, f) => { try { console.log(name, f()); } catch (e) { console.log(name, e.name, e.code, e.message); } };`;

/** The programs, by what they are about: files by path, of which the first is the entry. */
export const messagePrograms: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "blobs in messages, also to a thread": {
    "main.mjs": `import { MessageChannel, Worker, isMainThread, parentPort } from "node:worker_threads";
if (isMainThread) {
  const whole = new Blob(["one", new Uint8Array([32, 50]), new Blob([" three"])], { type: "text/plain" });
  const clone = structuredClone({ whole, again: whole });
  console.log(await clone.whole.text(), clone.whole, clone.again === clone.whole);
  const { port1, port2 } = new MessageChannel();
  port2.once("message", async (part) => { console.log(await part.text(), part.size); port2.close(); });
  port1.postMessage(whole.slice(4, 8));
  const thread = new Worker(new URL(import.meta.url));
  thread.on("message", async (answer) => console.log(answer instanceof Blob, await answer.text()));
  thread.postMessage(whole);
} else parentPort.once("message", async (blob) => parentPort.postMessage(new Blob([blob, "!"])));`,
  },
  "what is marked as uncloneable or untransferable": {
    "main.mjs": `import { markAsUncloneable, markAsUntransferable, MessageChannel } from "node:worker_threads";
${show}
const clone = (name, value) => { markAsUncloneable(value); show(name, () => structuredClone(value)); };
clone("array", [1]); clone("map", new Map([[1, 2]])); clone("set", new Set([1])); clone("date", new Date(0));
clone("pattern", /a/); clone("number", Object(1)); clone("bytes", new Uint8Array(1)); clone("buffer", new ArrayBuffer(1));
clone("object", {}); clone("instance", new (class A {})()); clone("function", () => {}); clone("error", new RangeError("x"));
clone("promise", Promise.resolve()); clone("weak map", new WeakMap());
const move = (name, ...list) => show(name, () => structuredClone(1, { transfer: list }));
const marked = new ArrayBuffer(1); markAsUntransferable(marked); move("marked", marked);
const { port1 } = new MessageChannel(); markAsUntransferable(port1); move("marked port", port1); port1.close();
const gone = new ArrayBuffer(1); move("first", gone); move("moved already", gone);
move("view", new Uint8Array(1)); move("object", {}); move("date", new Date()); move("blob", new Blob([]));
const twice = new ArrayBuffer(1); move("twice", twice, twice);`,
  },
  "transfer lists, and ports that are closed": {
    "main.mjs": `import { MessageChannel, MessagePort, moveMessagePortToContext } from "node:worker_threads";
${show}
const { port1, port2 } = new MessageChannel();
const post = (name, list) => show(name, () => port1.postMessage(1, list));
const it = (next) => ({ [Symbol.iterator]: () => (next === undefined ? {} : { next }) });
post("no iterator", it()); post("next is none", it(5)); post("no result", it(() => 5)); post("empty", it(() => ({ done: true })));
post("inner", { transfer: it() }); post("inner text", { transfer: "ab" }); post("text", "ab"); post("true", true);
post("throws", { get [Symbol.iterator]() { throw new RangeError("mine"); } }); post("number in it", [5]);
const kept = new ArrayBuffer(8);
const { port1: shut } = new MessageChannel();
shut.close();
post("closed", [kept, shut]);
console.log(kept.byteLength, shut.hasRef());
show("call", () => MessageChannel());
show("construct", () => new MessagePort());
show("context", () => moveMessagePortToContext(shut, {}));
console.log(Object.getOwnPropertyNames(MessagePort.prototype).sort().join(), String(port2));
shut.once("close", () => { console.log("closed", shut.hasRef()); port1.close(); });`,
  },
  "message events that a program makes": {
    "main.mjs": `${show}
const { port1, port2 } = new MessageChannel();
const made = (name, ...given) => show(name, () => { const { type, data, origin, lastEventId, source, ports, bubbles } = new MessageEvent(...given); return [type, data, origin, lastEventId, source === port1, ports.length, bubbles]; });
made("none"); made("plain", "message"); made("full", "m", { data: 2, origin: 1, lastEventId: 0, source: port1, ports: [port1, port2], bubbles: true });
made("source", "m", { source: {} }); made("ports", "m", { ports: 0 }); made("in ports", "m", { ports: [null] }); made("init", "m", 5);
const event = new MessageEvent("m", { ports: [port1] });
show("frozen", () => [Object.isFrozen(event.ports), event.ports === event.ports, Object.keys(event), MessageEvent.name, MessageEvent.length]);
show("brand", () => Reflect.get(MessageEvent.prototype, "data", {}));
show("clone", () => structuredClone(event));
show("init", () => event.initMessageEvent("z", true, false, 7).data);
port2.onmessage = (received) => {
  console.log(received instanceof MessageEvent, received.data, received.ports, Object.prototype.toString.call(received));
  port1.close();
};
port1.postMessage("hi");`,
  },
  "hooks hear of ports and threads": {
    "main.mjs": `import { createHook, executionAsyncId } from "node:async_hooks";
import { MessageChannel, Worker } from "node:worker_threads";
const kinds = new Map();
const hook = createHook({
  init: (id, type, trigger, resource) => { if (type === "MESSAGEPORT" || type === "WORKER") kinds.set(id, [type, resource]); },
  destroy: (id) => { if (kinds.has(id)) ended.push(kinds.get(id)[0]); },
  trackPromises: false,
}).enable();
const ended = [];
const types = () => [...kinds.values()].map(([type]) => type);
const { port1, port2 } = new MessageChannel();
console.log(types(), [...kinds.values()].map(([, port]) => port === port1 || port === port2));
const ids = [...kinds.keys()];
port2.on("message", () => {
  console.log("in the port's context:", executionAsyncId() === ids[1]);
  port2.close();
});
port2.on("close", () => {
  const thread = new Worker("", { eval: true });
  console.log(types().slice(2, 4));
  thread.on("exit", () => setTimeout(() => console.log(ended.includes("WORKER"), ended.filter((type) => type !== "WORKER").length >= 2), 5));
});
port1.postMessage(1);`,
  },
  "ports of a thread that is terminated, also one that went on to another thread": {
    "main.mjs": `import { MessageChannel, Worker } from "node:worker_threads";
const file = new URL("./thread.mjs", import.meta.url);
const [first, second] = [new Worker(file), new Worker(file)];
const heard = (port) => new Promise((resolve) => port.once("message", resolve));
const [kept, passed] = [new MessageChannel(), new MessageChannel()];
const closed = new Promise((resolve) => kept.port1.once("close", resolve));
passed.port1.once("close", () => console.log("passed on: closed"));
const back = heard(first);
first.postMessage({ keep: kept.port2, pass: passed.port2 }, [kept.port2, passed.port2]);
console.log(await heard(kept.port1));
const { pass } = await back;
second.postMessage({ keep: pass }, [pass]);
console.log(await heard(passed.port1));
await first.terminate();
await closed;
console.log("kept: closed");
passed.port1.postMessage("still there?");
console.log(await heard(passed.port1));
passed.port1.on("message", () => {});
second.terminate();`,
    "thread.mjs": `import { parentPort } from "node:worker_threads";
parentPort.on("message", ({ keep, pass }) => {
  keep.postMessage("I have it");
  keep.on("message", (question) => keep.postMessage("yes: " + question));
  if (pass) parentPort.postMessage({ pass }, [pass]);
});`,
  },
};
