// Programs of ES modules that the browser's own modules are not up to. Real Node and the embedded engine must print the same.

/** Files by path; the first is the entry. */
type Files = Readonly<Record<string, string>>;

/** The programs, by what they are about. */
export const importPrograms: Readonly<Record<string, Files>> = {
  "CommonJS from ES modules": {
    "main.mjs": `import whole, { one, add as plus } from "./a.cjs"; import * as all from "./a.cjs"; import "./b.cjs";
import { re } from "./reexport.cjs"; import value from "./value.cjs"; import "./again.mjs";
console.log("main", whole, one, plus(1, 2), Object.keys(all), re, value, whole === all.default);
console.log(await import("./a.cjs").then((found) => found.default === whole));`,
    "a.cjs": `console.log("a runs"); exports.one = 1; exports.add = (a, b) => a + b; exports["two words"] = 2;`,
    "b.cjs": `console.log("b runs", require("./a.cjs").one); setTimeout(() => console.log("timer of b"), 1);`,
    "reexport.cjs": `module.exports = { ...require("./inner.cjs") };`,
    "inner.cjs": `exports.re = "exported again";`,
    "value.cjs": `module.exports = 42;`,
    "again.mjs": `import { one } from "./a.cjs"; console.log("again", one);`,
  },
  "a name that CommonJS does not offer": {
    "main.mjs": `import { missing } from "./a.cjs";
console.log(missing);`,
    "a.cjs": `const name = "missing"; module.exports[name] = 1;`,
  },
  "a name that an ES module does not offer": {
    "main.mjs": `import "./a.cjs";
  import { here, missing as other } from "./b.mjs"; console.log(here, other);`,
    "a.cjs": ``,
    "b.mjs": `export const here = 1;`,
  },
  "ES modules from CommonJS": {
    "main.cjs": `const all = require("./a.mjs"); console.log(all, all.default(2), all.__esModule, require("./a.mjs") === all);
const plain = require("./plain.mjs"); console.log(plain, Object.keys(plain), plain.count); plain.bump(); console.log(plain.count);
console.log(require("./own.mjs"));
try { require("./waits.mjs"); } catch (error) { console.log(error.code, error.message.split("\\n")[0]); }
import("./waits.mjs").then((found) => { console.log(found.done); return import("./plain.mjs"); }).then((found) => console.log(found === plain));
process.nextTick(() => console.log("tick")); Promise.resolve().then(() => console.log("promise"));`,
    "a.mjs": `export default function twice(n) { return n * 2; } export const name = "a"; console.log("a", import.meta.main, typeof require);`,
    "plain.mjs": `export let count = 0; export function bump() { count += 1; }`,
    "own.mjs": `const only = "this"; export { only as "module.exports" }; export const lost = 1;`,
    "waits.mjs": `await null; export const done = true;`,
  },
  "a circle of ES modules": {
    "main.mjs": `import { a, hoisted, readB } from "./a.mjs"; import { b, early } from "./b.mjs";
console.log(a, b, hoisted(), readB(), early);`,
    "a.mjs": `import { b } from "./b.mjs"; console.log("a starts", b); export const a = "a"; export function hoisted() { return "hoisted"; } export const readB = () => b;`,
    "b.mjs": `import { a, hoisted } from "./a.mjs"; console.log("b starts", hoisted()); export const early = hoisted();
try { console.log(a); } catch (error) { console.log(error.name, error.message, error.stack.split("\\n")[1]); }
export const b = "b"; export var late; console.log(typeof late);`,
  },
  "a circle of three, defaults, and a class that extends": {
    "main.mjs": `import Base from "./base.mjs"; import Child from "./child.mjs"; console.log(new Base().child() instanceof Child, Child.name, Base.name, new Child());`,
    "base.mjs": `import makeChild from "./make.mjs"; export default class Base { child() { return makeChild(); } }`,
    "make.mjs": `import Child from "./child.mjs"; export default () => new Child(); import * as self from "./make.mjs"; console.log(self.default === undefined);`,
    "child.mjs": `import Base from "./base.mjs"; let made = 0; export default class Child extends Base { number = ++made; }`,
  },
  "a circle that waits at its top level": {
    "main.mjs": `import { a } from "./a.mjs"; console.log("main", a); import "./c.mjs";`,
    "a.mjs": `import { b } from "./b.mjs"; console.log("a starts"); await null; console.log("a goes on", b); export const a = "a";`,
    "b.mjs": `import "./a.mjs"; console.log("b"); export const b = "b";`,
    "c.mjs": `console.log("c"); import "./a.mjs";`,
  },
  "the order of modules that wait": {
    "main.mjs": `import "./slow.mjs"; import "./quick.mjs"; import "./needs.mjs"; import "./x.cjs"; console.log("main");`,
    "slow.mjs": `console.log("slow"); await new Promise((done) => setTimeout(done, 5)); console.log("slow done");`,
    "quick.mjs": `console.log("quick"); await null; console.log("quick done");`,
    "needs.mjs": `import "./quick.mjs"; console.log("needs quick");`,
    "x.cjs": `console.log("x");`,
  },
  "live bindings, and what cannot be assigned": {
    "main.mjs": `import { count, bump, thing as other } from "./a.mjs"; import * as all from "./a.mjs"; import "./x.cjs";
console.log(count, bump(), count, all.count, { count, other }, [count]); const read = (count) => count; console.log(read("own"));
for (const change of [() => { count = 5; }, () => { count++; }, () => { ({ count } = { count: 1 }); }, () => { all.count = 1; }, () => { delete all.count; }, () => { all.fresh = 1; }, () => { Object.defineProperty(all, "count", { value: 9 }); }]) {
  try { change(); console.log("changed"); } catch (error) { console.log(error.name); }
}
console.log(Object.getOwnPropertyDescriptor(all, "count"), Object.keys(all), "count" in all, all[Symbol.toStringTag], Object.isExtensible(all), String(all.gone));
console.log(typeof other, new other.Inner("x"), other.method(), (() => other)() === other); class Sub extends other.Inner {} console.log(new Sub("y"));`,
    "a.mjs": `export let count = 0; export function bump() { "use strict"; count += 1; return this; } export const thing = { Inner: class Inner { constructor(n) { this.n = n; } }, method() { return this === thing; } };`,
    "x.cjs": "",
  },
  "stars and names exported again": {
    "main.mjs": `import * as all from "./all.mjs"; import def, { renamed, space, "string name" as odd } from "./all.mjs"; import "./x.cjs";
console.log(all, def, renamed, space.b, odd);
try { await import("./bad.mjs"); } catch (error) { console.log(error.name, error.message); }`,
    "all.mjs": `export * from "./b.mjs"; export * from "./c.mjs"; export { b as renamed, b as default } from "./b.mjs"; export * as space from "./b.mjs"; const x = 1; export { x as "string name" };`,
    "b.mjs": `export const b = "b"; export const both = "of b"; export default "lost";`,
    "c.mjs": `export const c = "c"; export const both = "of c";`,
    "bad.mjs": `import { both } from "./all.mjs";`,
    "x.cjs": "",
  },
  JSON: {
    "main.mjs": `import data from "./data.json" with { type: "json" }; import * as all from "./data.json" with { type: "json" };
console.log(data, all, (await import("./data.json", { with: { type: "json" } })).default === data);
for (const attempt of [() => import("./data.json"), () => import("./data.json", { with: { type: "css" } }), () => import("./a.mjs", { with: { type: "json" } }), () => import("./data.json", { with: { colour: "red" } }), () => import("./bad.json", { with: { type: "json" } })]) {
  try { console.log(await attempt()); } catch (error) { console.log(error.name, error.code, error.message); }
}`,
    "data.json": `{ "list": [1, { "deep": true }] }`,
    "bad.json": `{ nope`,
    "a.mjs": `export {};`,
  },
  "JSON without its attribute": {
    "main.mjs": `import data from "./data.json";
console.log(data);`,
    "data.json": `{}`,
  },
  "queries make copies": {
    "main.mjs": `import { at } from "./a.mjs"; import { at as one } from "./a.mjs?1"; console.log(at, one); const two = await import("./a.mjs?" + 2); console.log(two.at, (await import("./a.mjs#x")).at);`,
    "a.mjs": `console.log("runs", import.meta.url, import.meta.filename); export const at = import.meta.url;`,
  },
  "modules that are data": {
    "main.mjs": `import text from "data:text/javascript,export default 'from data'"; console.log(text);
const json = await import("data:application/json,{\\"a\\":1}", { with: { type: "json" } }); console.log(json.default);
for (const url of ["data:text/css,x", "data:,x"])
  try { await import(url); } catch (error) { console.log(error.code, error.message); }`,
  },
  "import.meta": {
    "main.mjs": `console.log(import.meta, import.meta.resolve("./a.mjs"), import.meta.resolve("node:fs"), import.meta.resolve("#in")); import "./sub/b.mjs";
for (const name of ["pkg", "#gone", "./x%2f"]) { try { console.log(import.meta.resolve(name)); } catch (error) { console.log(error.code, error.message); } }`,
    "sub/b.mjs": `console.log(import.meta.dirname, import.meta.main, import.meta.filename);`,
    "package.json": `{ "type": "module", "imports": { "#in": "./sub/b.mjs" } }`,
  },
  "packages from ES modules": {
    "main.mjs": `import plain from "plain"; import { kind } from "dual"; import feature from "dual/feature"; import self from "app/self"; console.log(plain, kind, feature, self);
for (const name of ["gone", "dual/hidden", "./gone.mjs", "./folder", "node:gone", "https://example.org/x.mjs", "plain/lib"]) { try { await import(name); } catch (error) { console.log(error.code, error.message); } }`,
    "package.json": `{ "type": "module", "name": "app", "exports": { "./self": "./self.mjs" } }`,
    "self.mjs": `export default "self";`,
    "folder/x.mjs": "",
    "node_modules/plain/package.json": `{ "main": "lib" }`,
    "node_modules/plain/lib.js": `module.exports = "plain";`,
    "node_modules/dual/package.json": `{ "exports": { ".": { "import": "./index.mjs", "require": "./index.cjs" }, "./feature": "./feature.mjs" } }`,
    "node_modules/dual/index.mjs": `export const kind = "import";`,
    "node_modules/dual/index.cjs": `exports.kind = "require";`,
    "node_modules/dual/feature.mjs": `export default "feature";`,
  },
  "import() from CommonJS": {
    "main.cjs": `const found = import("./a.mjs"); console.log(found instanceof Promise); found.then(({ a, default: d }) => console.log(a, d));
import("./gone.mjs").catch((error) => console.log(error.code)); import("./b.cjs").then((b) => console.log(b));
const name = "./a" + ".mjs"; (async () => { console.log((await import(name)).a, await import("node:path").then((p) => p.sep)); })();
import({ toString() { throw new Error("thrown"); } }).catch((error) => console.log(error.message));`,
    "a.mjs": `export const a = 1; export default function () {}`,
    "b.cjs": `exports.b = 2;`,
  },
  "an error's place in a module of the other kind": {
    "main.mjs": `import { fail, deep } from "./a.mjs"; import "./x.cjs"; const where = () => new Error("here").stack.split("\\n").slice(1, 3);
console.log(where(), fail); try { fail(fail, 1); } catch (error) { console.log(error.stack.split("\\n").slice(0, 3)); }
  export const after = [fail, deep(() => new Error("inside").stack.split("\\n").slice(1, 4))]; console.log(after[1]);
fail();`,
    "a.mjs": `export function fail() { throw new TypeError("failed"); } export const deep = (call) => call();`,
    "x.cjs": "",
  },
  "a module that throws, asked for again": {
    "main.mjs": `import "./x.cjs"; for (const at of [1, 2]) { try { await import("./a.mjs"); } catch (error) { console.log(at, error.message); } }`,
    "a.mjs": `console.log("runs"); throw new Error("thrown");`,
    "x.cjs": "",
  },
  "strict mode and what a top level has": {
    "main.mjs": `import "./x.cjs"; console.log(this, typeof require, typeof module, typeof __filename); try { undeclared = 1; } catch (error) { console.log(error.message); }
try { require("./x.cjs"); } catch (error) { console.log(error.message); } console.log(typeof helper, helper()); function helper() { return "hoisted"; }`,
    "x.cjs": "",
  },
  "names of what is exported as default": {
    "main.mjs": `import a from "./a.mjs"; import b from "./b.mjs"; import c from "./c.mjs"; import d from "./d.mjs"; import e from "./e.mjs"; import f from "./f.mjs"; import "./x.cjs";
console.log(a.name, b.name, c.name, d.name, e, f.name, a(), new b(), c());`,
    "a.mjs": `export default function () { return 1; }`,
    "b.mjs": `export default class { x = 1 }`,
    "c.mjs": `export default () => 3;`,
    "d.mjs": `export default async function named() {}`,
    "e.mjs": `export default (1, 2)
;[3].forEach((n) => console.log(n));`,
    "f.mjs": `export default /* why */ (function () {});`,
    "x.cjs": "",
  },
  "every builtin can be imported": {
    "main.mjs": `import { builtinModules } from "node:module"; import "./x.cjs";
for (const id of ["events", "util", "path", "fs", "fs/promises", "os", "url", "stream", "buffer", "timers", "perf_hooks", "worker_threads", "module", "vm"]) { const found = await import("node:" + id); console.log(id, typeof found.default, Object.keys(found).length > 1); }
console.log(builtinModules.includes("fs"));`,
    "x.cjs": "",
  },
  "threads that run a text, and CommonJS threads": {
    "main.mjs": `import { Worker } from "node:worker_threads";
const run = (code, options) => new Promise((done) => { const w = new Worker(code, options); w.on("message", (m) => console.log("message", m)); w.on("error", (e) => console.log("error", e.name, e.message)); w.on("exit", (c) => { console.log("exit", c); done(); }); });
await run(\`const { parentPort, workerData } = require("worker_threads"); parentPort.postMessage([workerData, __filename, typeof module, require("./lib.cjs")]); process.nextTick(() => parentPort.postMessage("tick")); Promise.resolve().then(() => parentPort.postMessage("promise"));\`, { eval: true, workerData: 5 });
await run(\`import { parentPort } from "node:worker_threads"; import { x } from "./lib.mjs"; parentPort.postMessage(["esm", x, import.meta.url]);\`, { eval: true });
await run(\`const n: number = 3; interface A { x: string } require("worker_threads").parentPort.postMessage(n);\`, { eval: true });
await run(\`throw new TypeError("in eval");\`, { eval: true });
await run(\`const = 3;\`, { eval: true });
await run(new URL("data:text/javascript,import { parentPort } from 'node:worker_threads'; parentPort.postMessage('data');"));
await run(new URL("./thread.cjs", import.meta.url));
await run(\`console.log("printed"); import("./lib.mjs").then(({ x }) => console.log(x));\`, { eval: true });`,
    "lib.cjs": `module.exports = "lib";`,
    "lib.mjs": `export const x = "x";`,
    "thread.cjs": `require("worker_threads").parentPort.postMessage([__filename, require("./lib.cjs"), require.main === module]);`,
  },
};
