// Small programs about values, errors and what a process knows, for the same comparison as those of node-programs.ts.

/** The programs, by what they are about: files by path, of which the first is the entry. */
export const valuePrograms: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "values as bytes, by v8": {
    "main.mjs": `import v8, { serialize, deserialize } from "node:v8";
const value = { a: [1, , 3n], map: new Map([["k", new Set([1])]]), date: new Date(0), re: /x/gi, buf: Buffer.from("hi"), f: new Float64Array([1.5, -0]), nested: { u: undefined, n: null, t: "ü€" } };
value.self = value;
const bytes = serialize(value);
const back = deserialize(bytes);
console.log(bytes.length, bytes.subarray(0, 12).toString("hex"), back.self === back, back.map, back.date, back.re, back.buf, back.f, back.nested, 1 in back.a);
for (const one of [() => {}, Symbol("x"), Promise.resolve()]) try { serialize(one); } catch (e) { console.log(e.name, e.message); }
try { deserialize(Buffer.from([1, 2, 3])); } catch (e) { console.log(e.name, e.message); }
const s = new v8.Serializer(); s.writeHeader(); s.writeUint32(7); s.writeDouble(0.5); s.writeValue("x");
const d = new v8.Deserializer(s.releaseBuffer()); console.log(d.readHeader(), d.readUint32(), d.readDouble(), d.readValue(), d.getWireFormatVersion());
console.log(Object.keys(v8).sort().join());`,
  },
  "views compared by their bytes": {
    "main.mjs": `import assert from "node:assert";
for (const Kind of [Float16Array, Float32Array, Float64Array]) {
  const [plus, minus] = [new Kind([0]), new Kind([-0])];
  assert.deepEqual(plus, minus);
  for (const check of ["deepStrictEqual", "partialDeepStrictEqual"]) {
    try { assert[check](plus, minus); console.log(Kind.name, "equal"); } catch (error) { console.log(Kind.name, error.code); }
  }
}
try { assert.deepStrictEqual(new Uint16Array([1, 258]), new Uint16Array([1, 2])); } catch (error) { console.log(error.code); }`,
  },
  "texts that would be too long": {
    "main.cjs": `const { MAX_STRING_LENGTH } = require("node:buffer").constants;
const bytes = Buffer.alloc(MAX_STRING_LENGTH + 1);
const show = (f) => { try { console.log(f().length); } catch (error) { console.log(error.code, error.message); } };
for (const encoding of ["latin1", "hex", "base64"]) show(() => bytes.toString(encoding));`,
  },
  "an environment takes texts, however they are put": {
    "main.cjs": `const t = (n, f) => { try { f(); console.log(n, "ok", process.env.foo); } catch (e) { console.log(n, e.name, e.code, e.message); } };
const d = (o) => () => Object.defineProperty(process.env, "foo", o);
t("env1", d({value: "x"})); t("env2", d({value: 5, configurable: true, writable: true, enumerable: true})); t("env3", d({get() {}, configurable: true, enumerable: true})); t("env4", d({get() {}})); t("e5", d({})); t("e6", d({configurable: true, writable: true, enumerable: true})); t("e7", () => Object.defineProperty(process.env, Symbol("x"), {value: 5, configurable: true, writable: true, enumerable: true}));
t("e8", d({value: Symbol("q"), configurable: true, writable: true, enumerable: true})); t("e9", d({value: undefined, configurable: true, writable: true, enumerable: false}));
console.log(typeof EventSource, Object.getOwnPropertyDescriptor(globalThis, "crypto").enumerable, "crypto" in Object.getPrototypeOf(globalThis));`,
  },
  "one callback for all errors that nobody caught": {
    "main.cjs": `process.setUncaughtExceptionCaptureCallback((e) => { console.log("captured", e.message); process.setUncaughtExceptionCaptureCallback(null); console.log(process.hasUncaughtExceptionCaptureCallback(), process.report.reportOnUncaughtException); });
setTimeout(() => { throw new Error("x"); }, 1);`,
  },
  "a thread that nobody waits for any more when it ends": {
    "main.cjs": `const { Worker } = require('worker_threads');
const w = new Worker(\`require('worker_threads').parentPort.postMessage({});\`, { eval: true });
w.on('message', () => { console.log("msg"); w.unref(); });
process.on("exit", () => console.log("exit"));
Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);`,
  },
};

/** Errors in what a domain has begun. */
export const domainProgram: Readonly<Record<string, string>> = {
  "main.mjs": `import domain from "node:domain";
import { EventEmitter } from "node:events";
const d = domain.create();
d.on("error", (e) => console.log("caught", e.message, e.domain === d, e.domainThrown));
d.run(() => {
  setTimeout(() => { console.log(process.domain === d); throw new Error("timer"); }, 1);
  process.nextTick(() => { throw new Error("tick"); });
  const e = new EventEmitter(); setTimeout(() => e.emit("error", new Error("emitter")), 50);
});
console.log(process.domain, d.members.length);
const bound = d.bind(() => { throw new Error("bound"); });
setTimeout(bound, 100);
setTimeout(() => d.run(() => setImmediate(() => { throw new Error("immediate"); })), 150);
d.run(() => { new MessageChannel().port1.close(); });`,
};

/** A test, whose runner follows it by a hook. */
export const testProgram: Readonly<Record<string, string>> = {
  "main.test.cjs": `const { test } = require("node:test");
test("adds", async () => { await null; if (1 + 1 !== 2) throw new Error("no"); });`,
};
