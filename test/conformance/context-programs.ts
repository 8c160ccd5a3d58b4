// Programs that ask in which context they run. Real Node and the embedded engine must print the same.

/** Files by path; the first is the entry. */
type Files = Readonly<Record<string, string>>;

/** The programs, by what they are about. */
export const contextPrograms: Readonly<Record<string, Files>> = {
  "the library's own awaits": {
    "main.mjs": `import { AsyncLocalStorage } from "node:async_hooks";
import { cp, mkdir, writeFile } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
const store = new AsyncLocalStorage();
async function* count(name) {
  for (let at = 0; at < 3; at += 1) { console.log(name, at, store.getStore()); await null; yield at; }
}
store.run("flowing", () => Readable.from(count("flowing")).on("data", (one) => console.log("data", one, store.getStore())));
await store.run("piped", () => pipeline(count("piped"), async function* (source) {
  for await (const one of source) { console.log("through", one, store.getStore()); yield one; }
}, async (source) => { for await (const one of source) console.log("out", one, store.getStore()); }));
await mkdir("from/deep", { recursive: true });
await writeFile("from/deep/file", "");
const filter = (path) => { console.log(path, store.getStore()); return true; };
await store.run("copied", () => cp("from", "to", { recursive: true, filter }));
console.log(store.getStore());`,
  },
  "awaits, promises and callbacks": {
    "main.mjs": `import { AsyncLocalStorage, AsyncResource, executionAsyncId } from "node:async_hooks";
import { setTimeout as wait } from "node:timers/promises";
const als = new AsyncLocalStorage(); const get = () => als.getStore();
console.log(get());
async function work(name) {
  console.log(name, 1, get()); await null; console.log(name, 2, get());
  await wait(1); console.log(name, 3, get());
  try { await Promise.reject(new Error("x")); } catch (e) { console.log(name, "caught", get()); } finally { console.log(name, "finally", get()); }
  for await (const x of (async function* () { yield 1; await wait(1); yield 2; })()) console.log(name, "loop", x, get());
  const r = await Promise.all([1, 2].map(async (n) => { await wait(n * 20); return [n, get()]; })); console.log(name, r);
  setTimeout(() => console.log(name, "timer", get()), 1); setImmediate(() => console.log(name, "immediate", get())); process.nextTick(() => console.log(name, "tick", get())); queueMicrotask(() => console.log(name, "microtask", get()));
  await new Promise((d) => setTimeout(d, 5)).then(() => { console.log(name, "then", get()); }).finally(() => console.log(name, "fin", get()));
  als.enterWith(name + "!"); await null; console.log(name, "entered", get());
  return get();
}
console.log(await als.run("A", work, "a"), await als.run("B", work, "b"), get());`,
  },
  "binding, thenables, loops, classes and short functions": {
    "main.mjs": `import { AsyncLocalStorage, AsyncResource, executionAsyncId } from "node:async_hooks";
import { setTimeout as wait } from "node:timers/promises";
const als = new AsyncLocalStorage(); const get = () => als.getStore();
const bound = als.run("C", () => AsyncResource.bind(() => get())); console.log(bound());
const snap = als.run("D", () => AsyncLocalStorage.snapshot()); console.log(snap(get));
const thenable = { then(ok) { console.log("thenable", get()); ok(5); } };
await als.run("K", async () => { console.log(await thenable, get()); });
als.run("L", () => { als.exit(() => console.log("exit", get())); console.log(get()); });
await als.run("M", async () => { const p = (async () => { await wait(1); throw new Error("later"); })(); await p.catch((x) => console.log("catch", x.message, get())); await Promise.allSettled([p]); console.log(get()); });
label: for await (const x of [1, 2, 3]) { if (x === 1) continue label; console.log(x, get()); break label; }
const f = async () => await wait(1, "short"); console.log(await als.run("P", f)); const g = async (x) => (await x, get()); console.log(await als.run("Q", g));
await als.run("R", async () => { try { als.enterWith("R2"); throw 1; } catch { console.log(get()); } });
class S { async m() { await null; return get(); } static async s() { return await this.prototype.m(); } get a() { return (async () => { await 0; return get(); })(); } } console.log(await als.run("S", () => S.s()), await als.run("T", () => new S().a));
console.log(typeof executionAsyncId(), get());`,
  },
  "emitters, streams, files, ports and targets": {
    "main.mjs": `import { AsyncLocalStorage, AsyncResource, executionAsyncId } from "node:async_hooks";
import { setTimeout as wait } from "node:timers/promises";
const als = new AsyncLocalStorage(); const get = () => als.getStore();
import { EventEmitter, once } from "node:events"; import { Readable } from "node:stream"; import { pipeline as pipe } from "node:stream/promises"; import fs from "node:fs";
const e = new EventEmitter(); als.run("E", () => e.on("x", () => console.log("emit", get()))); als.run("F", () => e.emit("x"));
await als.run("G", async () => { setTimeout(() => e.emit("y", 1), 1); await once(e, "y"); console.log("once", get()); });
await als.run("H", async () => { for await (const x of Readable.from([1, 2]).map(async (n) => { await null; return [n, get()]; })) console.log("stream", x, get()); });
await als.run("I", async () => { await pipe(Readable.from(["a"]), async function* (s) { for await (const c of s) { console.log("pipe", get()); yield c; } }, async (s) => { for await (const c of s) console.log("sink", c, get()); }); });
await als.run("J", async () => { await fs.promises.readFile(new URL(import.meta.url)); console.log("fs", get()); await new Promise((d) => fs.readFile(new URL(import.meta.url), () => { console.log("fs cb", get()); d(); })); });
await als.run("N", async () => { const c = new MessageChannel(); const got = new Promise((d) => c.port2.on("message", (m) => { console.log("port", m, get()); d(); })); c.port1.postMessage(1); await got; console.log("after", get()); c.port1.close(); });
await als.run("O", async () => { const t = new EventTarget(); t.addEventListener("z", () => console.log("target", get())); t.dispatchEvent(new Event("z")); await wait(1); console.log(new Error("at").stack.split("\\n")[1]); });`,
  },
  CommonJS: {
    "main.cjs": `const { AsyncLocalStorage } = require("node:async_hooks"); const als = new AsyncLocalStorage(); const get = () => als.getStore();
const { work } = require("./lib.cjs"); const { channel } = require("node:diagnostics_channel");
als.run("one", () => work(get)); als.run("two", async () => { await work(get); console.log("after", get(), new Error("at").stack.split("\\n")[1]); });
const ch = channel("made"); ch.bindStore(als, (data) => data.id); ch.runStores({ id: "stored" }, async () => { console.log(get()); await null; console.log(get()); });
new Promise((done) => als.run("three", done)).then(() => console.log("then", get())); als.run("four", () => process.nextTick(() => console.log("tick", get())));
async function* numbers() { try { yield get(); await null; yield get(); } finally { console.log("closed", get()); } }
als.run("five", async () => { for await (const one of numbers()) { console.log(one, get()); } });
als.run("six", async () => { const it = numbers(); console.log((await it.next()).value); await it.return(); console.log(get()); });
als.run("seven", async () => { try { await Promise.reject(1); } catch { console.log("caught", get()); try { await Promise.reject(2); } finally { console.log("finally", get()); } } }).catch((why) => console.log("rejected", why, get()));
process.on("exit", () => console.log("exit", get()));`,
    "lib.cjs": `exports.work = async (get) => { console.log(get()); await Promise.resolve(); console.log(get()); const f = async () => await get(); return [await f(), get()]; };`,
  },
  "the top level of ES modules": {
    "main.mjs": `import { get, als } from "./store.mjs"; import "./b.mjs"; als.enterWith("top"); await null; console.log("main", get());
try { await import("./gone.mjs"); } catch (error) { console.log(error.code, get()); }
for await (const x of [Promise.resolve(1), 2]) console.log(x, get());
export const late = (async () => { await 1; return get(); })(); console.log(await late, get());`,
    "b.mjs": `import { get } from "./store.mjs"; console.log("b", get()); await null; console.log("b", get());`,
    "store.mjs": `import { AsyncLocalStorage } from "node:async_hooks"; export const als = new AsyncLocalStorage(); export const get = () => als.getStore();`,
  },
};
