// Programs that turn on the kernel's own objects, forge what goes over its wires, or fake their own end.
import { asInNode, endless, harmless, startsThread, type HostilePrograms } from "./hostile-program.ts";

const words = `[{ type: "exit", exitCode: 0, at: 0 }, { type: "rejected", diagnostics: [] }, { type: "failed", message: "forged" }, { type: "told", facts: [{ at: 0, lane: "main", happening: { type: "output", stream: "stdout", text: "forged\\n" } }] }, { type: "terminate", threadId: 0 }, { type: "spawn", thread: {} }, { closed: true }, { value: 1, closed: true, flow: { message: "x", from: "main" } }, null]`;

/** The programs, by what they forge or break. */
export const programsThatForge: HostilePrograms = {
  "messages on a port that look like the kernel's own": asInNode(
    `const { port1, port2 } = new MessageChannel();
let left = 9;
port2.on("message", (value) => { console.log(value === null ? "null" : value.type ?? "no type"); left -= 1; if (left === 0) port2.close(); });
for (const word of ${words}) port1.postMessage(word);`,
    ["exit", "rejected", "failed", "told", "terminate", "spawn", "no type", "no type", "null"],
  ),
  "messages to the parent that look like the kernel's own": asInNode(
    `${startsThread}let count = 0;
worker.on("message", () => { count += 1; });
worker.on("exit", (code) => console.log(count, code));`,
    ["9 5"],
    `import { parentPort } from "node:worker_threads";
for (const word of ${words}) parentPort.postMessage(word);
process.exit(5);`,
  ),
  "every global is deleted": asInNode(
    `const { log } = console;
const { setTimeout: later } = globalThis;
for (const name of Object.getOwnPropertyNames(globalThis)) { try { delete globalThis[name]; } catch {} }
log("still here");
later(() => log("and now"), 1);`,
    ["still here", "and now"],
  ),
  "the global object is frozen": asInNode(
    `const timers = await import("node:timers");
Object.freeze(globalThis);
console.log("frozen");
timers.setTimeout(() => console.log("later"), 1);`,
    ["frozen", "later"],
  ),
  "the prototypes are frozen": asInNode(
    `for (const kind of [Object, Function, Array, Map, Promise, Error, MessagePort, String]) Object.freeze(kind.prototype);
console.log("frozen");
const { port1, port2 } = new MessageChannel();
port2.on("message", (value) => { console.log(value); port2.close(); });
port1.postMessage("hello");`,
    ["frozen", "hello"],
  ),
  "process and its methods are replaced": asInNode(
    `const { log } = console;
setTimeout(() => log("later"), 1);
for (const name of ["emit", "exit", "reallyExit", "nextTick", "on", "off", "argv", "env", "exitCode", "_exiting", "_tickCallback"]) {
  try { process[name] = name === "emit" ? () => false : undefined; } catch {}
}
globalThis.process = undefined;
log("replaced");`,
    ["replaced", "later"],
  ),
  "the exit handler of the process is taken away": asInNode(
    `process._fatalException = undefined;
console.log("before");`,
    ["before"],
  ),
  "an error in place of what ends the program": {
    files: {
      "main.mjs": `process._fatalException = () => { throw new Error("worse"); };\nconsole.log("before");\nsetTimeout(() => { throw new Error("bad"); }, 1);`,
    },
    ends: 7,
    prints: "before\n",
    sameAsNode: true,
  },
  "errors that cannot be shown": {
    files: {
      "main.mjs": `const hostile = new Error("x");
Object.defineProperty(hostile, "stack", { get() { throw new Error("no stack"); } });
Object.defineProperty(hostile, "message", { get() { throw new Error("no message"); } });
hostile[Symbol.for("nodejs.util.inspect.custom")] = () => { throw new Error("no inspection"); };
console.log("before");
throw hostile;`,
    },
    ends: 1,
    prints: "before\n",
  },
  "a proxy that throws at every touch": {
    files: {
      "main.mjs": `const trap = new Proxy({}, { get: () => () => { throw 1; } });
const hostile = new Proxy(function () {}, new Proxy({}, { get() { return () => { throw new Error("touched"); }; } }));
console.log("before", typeof trap);
throw hostile;`,
    },
    ends: 1,
    prints: "before object\n",
  },
  "an error thrown in every handler there is": {
    files: {
      "main.mjs": `for (const event of ["uncaughtException", "unhandledRejection", "exit", "beforeExit", "warning"]) process.on(event, () => { throw new Error(event); });
console.log("before");
throw new Error("first");`,
    },
    ends: 7,
    prints: "before\n",
    sameAsNode: true,
  },
  "errors that are caught without end": endless(
    `process.on("uncaughtException", () => { setImmediate(() => { throw new Error("again"); }); });\nthrow new Error("first");`,
  ),
  "rejections that are made without end": endless(
    `process.on("unhandledRejection", () => { Promise.reject(1); });\nPromise.reject(1);`,
  ),
  "transfer lists that are not lists": asInNode(
    `const { port1, port2 } = new MessageChannel();
for (const list of [1, "x", {}, { transfer: 1 }, [null], [1], [{}], [port1], [port2, port2]]) {
  try { port1.postMessage(1, list); console.log("sent"); } catch (error) { console.log(error.name); }
}
port1.close();`,
    ["TypeError", "TypeError", "sent", "TypeError", ...Array<string>(5).fill("DataCloneError")],
  ),
  "a transfer list that can be read only once": asInNode(
    `const { port1, port2 } = new MessageChannel();
const moved = new MessageChannel();
function* once() { yield moved.port1; }
port2.on("message", (port) => { console.log(typeof port.postMessage); port.close(); port2.close(); });
port1.postMessage(moved.port1, { transfer: once() });`,
    ["function"],
  ),
  "an entry that says it is a promise": asInNode(
    `console.log("entry");\nexport function then(resolve) { console.log("then"); resolve(); }`,
    ["entry", "then"],
  ),
  "threads that end each other and themselves": harmless(
    `${startsThread}worker.on("exit", () => console.log("ended"));
worker.terminate();
worker.terminate();
worker.postMessage("x");
process.nextTick(() => worker.terminate());`,
    ["ended"],
    `setInterval(() => {}, 1);`,
  ),
  "a program that prints while it leaves": asInNode(
    `process.on("exit", () => { for (let line = 0; line < 3; line += 1) console.log("line", line); setTimeout(() => console.log("never")); });`,
    ["line 0", "line 1", "line 2"],
  ),
};
