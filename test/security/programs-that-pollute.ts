// Builtins replaced under the kernel's feet. Node's own library survives this, since it keeps what it needs from before
// the program; so must everything below it. Each program says what it does last: console, ticks, timers, messages, exit.
import { asInNode, harmless, startsThread, type HostilePrograms } from "./hostile-program.ts";

/** What a program does after it has done its worst; it needs no builtin method itself. */
const normal = `console.log("printed %d", 1, "text");
process.nextTick(() => console.log("tick"));
queueMicrotask(() => console.log("microtask"));
setTimeout(() => {
  console.log("timer");
  setImmediate(() => {
    console.log("immediate");
    port2.on("message", (value) => {
      console.log("message", value.text);
      port2.close();
    });
    port1.postMessage({ text: "hello" });
  });
}, 1);
process.on("exit", (code) => console.log("exit", code));
`;

// Node makes its streams for output when it first prints.
const setUp = `const { port1, port2 } = new MessageChannel();\nconsole.log("begin");\nconsole.error("begin");\n`;

const seen = ["begin", "printed 1 text", "microtask", "tick", "timer", "immediate", "message hello", "exit 0"];

function polluted(by: string): ReturnType<typeof asInNode> {
  return asInNode(`${setUp}${by}\n${normal}`, seen);
}

/** Replaces methods by ones that throw, save for those named. */
const throwers = (
  object: string,
  except: readonly string[] = [],
): string => `for (const key of Reflect.ownKeys(${object})) {
  const descriptor = Object.getOwnPropertyDescriptor(${object}, key);
  if (key === "constructor" || ${JSON.stringify(except)}.includes(key) || typeof descriptor.value !== "function" || !descriptor.configurable) continue;
  Object.defineProperty(${object}, key, { ...descriptor, value() { throw new Error("polluted " + String(key)); } });
}`;

const all = `const targets = [Array.prototype, Map.prototype, Set.prototype, WeakMap.prototype, WeakSet.prototype, WeakRef.prototype, String.prototype,
  Number.prototype, Boolean.prototype, Symbol.prototype, BigInt.prototype, RegExp.prototype, Date.prototype, Error.prototype, ArrayBuffer.prototype, DataView.prototype,
  Object.getPrototypeOf(Uint8Array.prototype), Promise.prototype, Object.getPrototypeOf([][Symbol.iterator]()), Object.getPrototypeOf(new Map().entries()),
  Object.getPrototypeOf(new Set().values()), FinalizationRegistry.prototype, JSON, Math, Atomics, Promise, Array, String, Number, Symbol, ArrayBuffer, Date, BigInt];
const { ownKeys } = Reflect;
const { defineProperty, getOwnPropertyDescriptor } = Object;
for (let at = 0; at < targets.length; at += 1) {
  const target = targets[at];
  const keys = ownKeys(target);
  for (let index = 0; index < keys.length; index += 1) {
    const key = keys[index];
    const descriptor = getOwnPropertyDescriptor(target, key);
    if (key === "constructor" || key === "pop" || typeof descriptor.value !== "function" || !descriptor.configurable) continue;
    defineProperty(target, key, { value() { throw "polluted"; }, writable: true, configurable: true, enumerable: false });
  }
}`;

const keep = `globalThis.seen = [];\nconst keep = (value) => { seen[seen.length] = value; };\n`;

/** The programs, by what they replace. */
export const programsThatPollute: HostilePrograms = {
  "every method of arrays but pop and includes throws": polluted(throwers("Array.prototype", ["pop", "includes"])),
  "every method of maps throws": polluted(throwers("Map.prototype")),
  "every method of sets throws": polluted(throwers("Set.prototype")),
  "every method of weak maps throws": polluted(throwers("WeakMap.prototype")),
  "every method of strings throws": polluted(throwers("String.prototype")),
  "every method of numbers throws": polluted(throwers("Number.prototype")),
  "every method of regular expressions throws": polluted(throwers("RegExp.prototype")),
  "then, catch and finally throw": polluted(throwers("Promise.prototype")),
  "apply and bind throw": polluted(throwers("Function.prototype", ["call"])),
  "JSON, Math and Reflect throw": polluted(
    ["JSON", "Math", "Reflect"].map((one) => throwers(one, ["ownKeys"])).join("\n"),
  ),
  "the static methods of Object throw": polluted(`const { ownKeys } = Reflect;
const { defineProperty } = Object;
for (const key of ownKeys(Object)) {
  if (typeof Object[key] === "function" && key !== "prototype") defineProperty(Object, key, { value() { throw new Error("polluted"); } });
}`),
  "iterators of arrays throw": polluted(throwers("Object.getPrototypeOf([][Symbol.iterator]())")),
  "arrays cannot be iterated": polluted(`delete Array.prototype[Symbol.iterator];`),
  "iterators of maps and sets throw": polluted(
    `${throwers("Object.getPrototypeOf(new Map().entries())")}\n${throwers("Object.getPrototypeOf(new Set().values())")}`,
  ),
  "typed arrays throw": polluted(throwers("Object.getPrototypeOf(Uint8Array.prototype)")),
  "almost everything throws": polluted(all),
  "the classes themselves are replaced": polluted(
    `for (const name of ["Array", "Map", "Set", "WeakMap", "WeakSet", "Promise", "Error", "TypeError", "Symbol", "Object", "Function", "Proxy", "Reflect", "JSON", "Math", "Atomics", "SharedArrayBuffer", "Int32Array", "Uint8Array", "String", "Number", "Date", "RegExp", "MessageChannel", "MessagePort", "Event", "EventTarget", "performance", "structuredClone", "URL", "Blob"]) {
  globalThis[name] = undefined;
}`,
  ),
  "setters on Object.prototype for the words of messages": polluted(`globalThis.told = 0;
for (const name of ["type", "value", "then", "at", "lane", "happening", "facts", "closed", "flow", "exitCode", "transfer", "data", "ports", "threadId", "stream", "text"]) {
  Object.defineProperty(Object.prototype, name, { __proto__: null, set() { told += 1; }, get() { return undefined; }, configurable: true });
}`),
  "values on Object.prototype for the words of messages and options": polluted(
    `for (const [name, value] of Object.entries({ type: "exit", closed: true, flow: { message: "x", from: "y" }, transfer: 5, delay: 1e9, priority: "none", endings: {}, once: true, lane: "thread-9", failed: true })) {
  Object.defineProperty(Object.prototype, name, { __proto__: null, value, writable: true, configurable: true, enumerable: false });
}`,
  ),
  "values on Object.prototype for what the browser is asked": harmless(
    `console.log("begin");
for (const name of ["signal", "delay", "priority", "endings", "capture", "once", "passive", "maxByteLength"]) {
  Object.defineProperty(Object.prototype, name, { __proto__: null, value: "none", writable: true, configurable: true });
}
setTimeout(() => setImmediate(() => console.log("turned")), 1);`,
    ["begin", "turned"],
  ),
  "then on Object.prototype": polluted(
    `Object.defineProperty(Object.prototype, "then", { value() { throw new Error("then was called"); }, configurable: true, writable: true });`,
  ),
  "Error.prepareStackTrace throws": polluted(`Error.prepareStackTrace = () => { throw new Error("no stack"); };`),
  "Error.stackTraceLimit is nonsense": polluted(`Error.stackTraceLimit = { valueOf() { throw new Error("no"); } };`),
  "Atomics.wait is replaced": polluted(`Atomics.wait = () => { throw new Error("no"); };\nAtomics.add = () => 0;`),
  "message ports are replaced": harmless(
    `${setUp}for (const name of ["start", "on", "addEventListener", "emit"]) MessagePort.prototype[name] = () => { throw new Error(name); };
console.log("printed");`,
    ["begin", "printed"],
  ),
  "the functions of the kernel are caught as they pass": harmless(
    `${keep}const { call, apply, bind } = Function.prototype;
const { push, shift, map, forEach } = Array.prototype;
const { apply: reflectApply } = Reflect;
Function.prototype.call = function (...given) { keep(this); return reflectApply(this, given[0], given.slice(1)); };
Function.prototype.apply = function (self, given) { keep(this); return reflectApply(this, self, given ?? []); };
Array.prototype.push = function (...given) { keep(this); return reflectApply(push, this, given); };
Array.prototype.shift = function () { keep(this); return reflectApply(shift, this, []); };
for (const kind of [Map, Set, WeakMap, WeakSet]) {
  for (const name of ["get", "set", "add", "has", "delete", "forEach"]) {
    const method = kind.prototype[name];
    if (method !== undefined) kind.prototype[name] = function (...given) { keep(this); return reflectApply(method, this, given); };
  }
}
${setUp}
port2.on("message", (value) => { console.log(value); port2.close(); setTimeout(() => console.log("timer"), 1); });
port1.postMessage("hello");
process.on("exit", () => console.log("caught", seen.length));`,
    ["begin", "hello", "timer", "caught 0"],
  ),
  "a thread in a program that has polluted everything": asInNode(
    `${startsThread}${all}
worker.on("message", (value) => { console.log("from the thread", value); });
worker.on("exit", (code) => { console.log("thread ended", code); process.reallyExit(0); });`,
    ["from the thread 7", "thread ended 0"],
    `import { parentPort } from "node:worker_threads";
${all}
setTimeout(() => parentPort.postMessage(7), 1);`,
  ),
};
