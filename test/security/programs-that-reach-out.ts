// Attempts to reach the page, its storage, the network, other runs, and the kernel behind the global object.
import { harmless, startsThread, type HostilePrograms } from "./hostile-program.ts";

/** Asks every name on the global object and its prototypes, in whatever way it may be found. */
const findNames = (names: readonly string[]): string => `const globals = [
  globalThis, Function("return this")(), (0, eval)("this"), new (Object.getPrototypeOf(async () => {}).constructor)("return this"),
  [].constructor.constructor("return globalThis")(), setTimeout.constructor("return this")(), process.constructor.constructor("return this")(),
];
const found = new Set();
for (const one of globals) {
  for (let object = one; object !== null && object !== undefined; object = Object.getPrototypeOf(object)) {
    for (const name of ${JSON.stringify(names)}) {
      try {
        const value = Reflect.get(object, name);
        // What Node has by that name is a function of Node's.
        if (typeof value === "function" ? /\\[native code\\]/.test(Function.prototype.toString.call(value)) : value !== undefined) found.add(name);
      } catch {}
    }
  }
}
console.log("found", ...found);`;

const network = [
  "fetch",
  "XMLHttpRequest",
  "WebSocket",
  "WebSocketStream",
  "EventSource",
  "WebTransport",
  "importScripts",
];
const more = ["RTCPeerConnection", "RTCDataChannel", "Worker", "SharedWorker", "BackgroundFetchManager", "PushManager"];
const page = ["window", "document", "parent", "top", "opener", "frames", "location", "self", "origin", "clients"];
const storage = [
  "localStorage",
  "sessionStorage",
  "indexedDB",
  "caches",
  "cookieStore",
  "FileSystemHandle",
  "StorageManager",
];
const wire = ["postMessage", "onmessage", "addEventListener", "dispatchEvent", "close", "registration", "scheduler"];

/** Every class that can be got at through a prototype, and what of it would lead out. */
const walk = `const seen = new Set();
const found = new Set();
const bad = /^(fetch|XMLHttpRequest|WebSocket|EventSource|WebTransport|importScripts|Worker|SharedWorker|indexedDB|caches|createObjectURL|revokeObjectURL|sendBeacon|serviceWorker|storage|locks|dispatchEvent|postTask)$/;
const own = new Set([process.binding, setTimeout]);
const queue = [globalThis, Object.getPrototypeOf(new MessageChannel().port1), structuredClone(new Error("x")), structuredClone(new Date())];
try { structuredClone(() => {}); } catch (error) { queue.push(error); }
while (queue.length > 0) {
  const object = queue.pop();
  if ((typeof object !== "object" && typeof object !== "function") || object === null || seen.has(object)) continue;
  seen.add(object);
  if (seen.size > 20_000) break;
  queue.push(Object.getPrototypeOf(object));
  for (const key of Reflect.ownKeys(object)) {
    const descriptor = Object.getOwnPropertyDescriptor(object, key);
    for (const value of [descriptor.value, descriptor.get, descriptor.set]) {
      if (typeof value === "function" && bad.test(value.name.replace(/^get /, "")) && /\\[native code\\]/.test(Function.prototype.toString.call(value))) found.add(value.name);
      queue.push(value);
    }
    // What only a getter gives, as of a prototype's instance.
    if (descriptor.get !== undefined && object === globalThis) { try { queue.push(object[key]); } catch {} }
  }
}
console.log("native ways out:", ...found);`;

const places = `const places = ["http://localhost:1/x", "https://example.com/x.js", "blob:null/00000000-0000-0000-0000-000000000000", "//example.com/x.js", "javascript:1"];`;

/** The programs, by what they want. */
export const programsThatReachOut: HostilePrograms = {
  "the network's own functions": harmless(findNames(network), ["found"]),
  "other ways to the network and to Workers": harmless(findNames(more), ["found"]),
  "the page and its window": harmless(findNames(page), ["found"]),
  "the page's storage and cookies": harmless(findNames(storage), ["found"]),
  "the Worker's own wire to the frame": harmless(findNames(wire), ["found"]),
  "native classes through every prototype there is": harmless(walk, ["native ways out:"]),
  "modules from elsewhere": harmless(
    `${places}
const kinds = [(a) => import(a), (a) => eval("import(a)"), (a) => new Function("a", "return import(a)")(a), (a) => (0, eval)(\`import(\${JSON.stringify(a)})\`)];
for (const place of places) {
  const asked = await Promise.allSettled(kinds.map((kind) => kind(place)));
  if (asked.some(({ status }) => status !== "rejected")) console.log("REACHED", place);
}
console.log("done");`,
    ["done"],
  ),
  "a thread from elsewhere": harmless(
    `import { Worker } from "node:worker_threads";
${places}
for (const place of places) {
  try {
    const worker = new Worker(new URL(place, "http://localhost:1/"));
    await new Promise((resolve) => { worker.on("error", resolve); worker.on("exit", (code) => { if (code === 0) console.log("REACHED", place); resolve(); }); });
  } catch {}
}
console.log("done");`,
    ["done"],
  ),
  "a thread's own global object": harmless(
    `${startsThread}worker.on("message", (found) => console.log("found", ...found));`,
    ["found"],
    `import { parentPort } from "node:worker_threads";
const found = [];
for (let object = globalThis; object !== null; object = Object.getPrototypeOf(object)) {
  for (const name of ${JSON.stringify([...network, ...page, ...storage, ...wire])}) if (Object.hasOwn(object, name) && /\\[native code\\]/.test(Function.prototype.toString.call(object[name]))) found.push(name);
}
parentPort.postMessage(found);`,
  ),
  "the realm of a native class that a getter gives": harmless(
    `const found = [];
for (const object of [Object.getPrototypeOf(globalThis), Object.getPrototypeOf(Object.getPrototypeOf(globalThis)) ?? {}]) {
  const kind = object.constructor;
  for (let chain = kind; typeof chain === "function"; chain = Object.getPrototypeOf(chain)) {
    for (const name of Reflect.ownKeys(chain.prototype ?? {})) {
      if (name === "constructor" || typeof name === "symbol") continue;
      if (Object.getPrototypeOf(chain.prototype) === null) continue;
      if (/^(fetch|postMessage|importScripts|location|navigator|caches|indexedDB)$/.test(name)) found.push(name);
    }
  }
  try { Reflect.construct(kind, []); found.push("constructed"); } catch {}
}
console.log("found", ...found);`,
    ["found"],
  ),
  "another run's channels and memory": harmless(
    `const { BroadcastChannel } = await import("node:worker_threads");
globalThis.left = 1;
try {
  for (const name of ["", "interleave", "left"]) {
    const channel = new BroadcastChannel(name);
    channel.onmessage = (event) => console.log("REACHED", event.data);
    channel.postMessage("from a hostile run");
    channel.unref();
  }
} catch {}
try { navigator.locks.request("left", () => new Promise(() => {})).catch(() => {}); } catch {}
setTimeout(() => console.log("done"), 20);`,
    ["done"],
  ),
  "functions on the stack of the kernel": harmless(
    `const found = [];
Error.prepareStackTrace = (_, sites) => {
  for (const site of sites) {
    const own = /^file:/.test(site.getScriptNameOrSourceURL?.() ?? site.getFileName?.() ?? "");
    if (!own && (site.getFunction() !== undefined || (site.getThis() !== undefined && site.getThis() !== null))) found.push(site.getFunctionName());
  }
  return "";
};
const look = () => void new Error("look").stack;
look();
process.nextTick(look);
setTimeout(look, 1);
setImmediate(look);
queueMicrotask(look);
const { port1, port2 } = new MessageChannel();
port2.on("message", () => { look(); port2.close(); });
port1.postMessage(1);
process.on("exit", () => { look(); console.log("found", ...found); });`,
    ["found"],
  ),
  "the caller of a sloppy function": harmless(
    `globalThis.found = [];
const sloppy = new Function("try { found.push(sloppy.caller?.name, arguments.callee.caller?.name); } catch {}");
globalThis.sloppy = sloppy;
process.nextTick(sloppy);
setTimeout(sloppy, 1);
setImmediate(sloppy);
[1].map(sloppy);
process.on("exit", () => console.log("found", ...found.filter((name) => name !== undefined)));`,
    ["found"],
  ),
  "Node's own internals": harmless(
    `const found = [];
for (const name of ["internalBinding", "primordials", "$library", "$interleave1", "require"]) if (name in globalThis) found.push(name);
for (const id of ["internal/util", "node:internal/util", "internal/bootstrap/realm"]) {
  try { await import(id); found.push(id); } catch {}
}
console.log("found", ...found);`,
    ["found"],
  ),
};
