// CommonJS programs, each about one thing. Real Node and the embedded engine must print the same.

/** Files by path; the first is the entry. */
type Files = Readonly<Record<string, string>>;

/** The programs, by what they are about. */
export const requirePrograms: Readonly<Record<string, Files>> = {
  "what a module is given": {
    "main.cjs": `console.log(typeof require, typeof module, typeof exports, __filename, __dirname, arguments.length);
console.log(this === module.exports, exports === module.exports, require.main === module, process.mainModule === module);
console.log(module.id, module.filename, module.loaded, module.paths[0], module.children.length, module.path);
console.log(typeof require.resolve, Object.keys(require.extensions), require.resolve("./a.cjs"), require.resolve("fs"));
console.log(Object.keys(require.cache).filter((name) => name.startsWith(__dirname)), typeof globalThis.require);
setImmediate(() => console.log(module.loaded));`,
    "a.cjs": "",
  },
  "the order at the top level": {
    "main.cjs": `setTimeout(() => console.log("timer"), 0);
setImmediate(() => console.log("immediate"));
Promise.resolve().then(() => console.log("promise")).then(() => process.nextTick(() => console.log("tick of a promise")));
process.nextTick(() => console.log("tick"));
queueMicrotask(() => console.log("microtask"));
const until = performance.now() + 5;
while (performance.now() < until);
console.log("sync");`,
  },
  "files, folders and endings": {
    "main.cjs": `console.log(require("./data"), require("./data.json") === require("./data"), require("./folder"), require("./folder/"));
console.log(require("./package-folder"), require("./script"), require("./lib/two.cjs"), require("."));`,
    "data.json": `{ "from": "json", "list": [1, 2] }`,
    "folder/index.js": `module.exports = "the folder's index";`,
    "folder/package.json": `{}`,
    "package-folder/package.json": `{ "main": "./inside/start.cjs" }`,
    "package-folder/inside/start.cjs": `module.exports = "the package's main";`,
    "script.js": `module.exports = "a script";`,
    "package.json": `{ "main": "script.js" }`,
    "lib/two.cjs": `exports.up = require("../script.js"); exports.dir = __dirname;`,
  },
  "exports in all their shapes": {
    "main.cjs": `const { add } = require("./fn.cjs");
console.log(add(1, 2), require("./class.cjs").name, new (require("./class.cjs"))(), require("./value.cjs"), require("./async.cjs"));`,
    "fn.cjs": `exports.add = (a, b) => a + b;`,
    "class.cjs": `module.exports = class Cook { dish = "soup"; };`,
    "value.cjs": `module.exports = 42;`,
    "async.cjs": `module.exports = async function cook() {};`,
  },
  "a cycle gives what is there": {
    "main.cjs": `console.log("main"); const a = require("./a.cjs"); const b = require("./b.cjs"); console.log(a, b);`,
    "a.cjs": `exports.done = false; const b = require("./b.cjs"); console.log("in a, b.done =", b.done); exports.done = true;`,
    "b.cjs": `exports.done = false; const a = require("./a.cjs"); console.log("in b, a.done =", a.done); exports.done = true;`,
  },
  "a cycle warns of what is missing": {
    "main.cjs": `require("./a.cjs");`,
    "a.cjs": `const b = require("./b.cjs"); exports.later = b;`,
    "b.cjs": `const a = require("./a.cjs"); console.log(a.later);`,
  },
  "a module runs once, and again when its cache is cleared": {
    "main.cjs": `require("./a.cjs"); require("./a.cjs"); delete require.cache[require.resolve("./a.cjs")]; require("./a.cjs");
console.log(module.children.map((child) => child.id));`,
    "a.cjs": `console.log("runs", module.parent?.id);`,
  },
  "what is not there": {
    "main.cjs": `for (const name of ["./gone", "left-pad", "@scope/thing", "node:gone", "./folder", "", 5, "#x", "./bad.json"]) {
  try { require(name); } catch (error) { console.log(error.name, error.code, error.message, error.requireStack); }
}
try { require.resolve("./gone"); } catch (error) { console.log(error.code); }
require("./sub/child.cjs");`,
    "folder/readme.txt": "no index",
    "bad.json": "{ nope",
    "sub/child.cjs": `try { require("./gone"); } catch (error) { console.log(error.message, error.requireStack.length); }`,
  },
  "packages inside the program": {
    "src/main.cjs": `console.log(require("plain"), require("plain/other"), require("@our/scoped"), require("mapped"), require("mapped/feature"), require("mapped/x/one"));
for (const name of ["mapped/hidden", "mapped/x/gone", "plain/gone"]) { try { require(name); } catch (error) { console.log(error.code, error.message); } }
console.log(require("#inner"), require("app/self"), require.resolve.paths("plain")[0]);`,
    "package.json": `{ "name": "app", "imports": { "#inner": "./src/inner.cjs" }, "exports": { "./self": "./src/self.cjs" } }`,
    "src/inner.cjs": `module.exports = "inner";`,
    "src/self.cjs": `module.exports = "self";`,
    "node_modules/plain/package.json": `{ "main": "lib" }`,
    "node_modules/plain/lib.js": `module.exports = "plain";`,
    "node_modules/plain/other.js": `module.exports = "other";`,
    "node_modules/@our/scoped/index.js": `module.exports = "scoped";`,
    "node_modules/mapped/package.json": `{ "exports": { ".": { "import": "./no.mjs", "require": "./yes.cjs" }, "./feature": ["./feature.cjs"], "./x/*": "./x-*.cjs", "./hidden": null } }`,
    "node_modules/mapped/yes.cjs": `module.exports = "by condition";`,
    "node_modules/mapped/feature.cjs": `module.exports = "feature";`,
    "node_modules/mapped/x-one.cjs": `module.exports = "by pattern";`,
  },
  "the module builtin": {
    "main.cjs": `const Module = require("module");
console.log(Module.isBuiltin("fs"), Module.isBuiltin("node:fs"), Module.isBuiltin("gone"), Module.builtinModules.includes("events"));
const other = Module.createRequire(__dirname + "/sub/x.js");
console.log(other("./y.cjs"), other.resolve("./y.cjs"), Module.findPackageJSON("./sub/y.cjs", __filename), module.constructor === Module);
console.log(Module.wrap("x"), Module.Module === Module, Module._nodeModulePaths("/a/b"));
const made = new Module("made"); made._compile("module.exports = [__filename, 1 + 1]", "/made.cjs"); console.log(made.exports);
Module._extensions[".txt"] = (module, name) => { module.exports = "text of " + name; };
console.log(require("./note.txt"));`,
    "sub/y.cjs": `module.exports = "y";`,
    "note.txt": "a note",
  },
  "builtins by both names are the same": {
    "main.cjs": `console.log(require("events") === require("node:events"), require("path").join("a", "b"), require("util").inspect({ a: 1 }));
console.log(require("timers").setTimeout === setTimeout, require("process") === process, require("buffer").Buffer === Buffer);`,
  },
  "an error's place in a file that is required": {
    "main.cjs": `const { fail } = require("./lib/fails.cjs"); const outer = () => fail("now");
try { outer(); } catch (error) { console.log(error.stack.split("\\n").slice(0, 4).join("\\n")); }
[1].forEach(() => { console.log(new Error("in a callback").stack.split("\\n")[1]); }); class Cook { work() { return new Error("in a method").stack.split("\\n")[1]; } }
console.log(new Cook().work(), (function () { return new Error("without a name").stack.split("\\n")[1]; })());`,
    "lib/fails.cjs": `exports.fail = (why) => { throw new TypeError(why); };`,
  },
  "an error that ends it": {
    "main.cjs": `process.on("exit", (code) => console.log("exit", code));
const work = require("./work.cjs");
work(3);`,
    "work.cjs": `module.exports = function work(times) {
  if (times === 0)
    throw new RangeError("no more");
  work(times - 1);
};`,
  },
  "a rejection that ends it": {
    "main.cjs": `async function cook() { await null; throw new Error("burnt"); }
cook();
setTimeout(() => console.log("never"), 50);`,
  },
  "a module that throws is not kept": {
    "main.cjs": `for (const at of [1, 2]) { try { require("./a.cjs"); } catch (error) { console.log(at, error.message); } }
console.log(Object.keys(require.cache).length === 0 || !Object.keys(require.cache).some((name) => name.endsWith("a.cjs")), module.children.length);`,
    "a.cjs": `console.log("runs"); throw new Error("thrown");`,
  },
  TypeScript: {
    "main.cts": `const { cook }: { cook: (dish: string) => string } = require("./cook.cts");
type Dish = string; const dish: Dish = "soup";
console.log(cook(dish), __filename, new Error("x").stack?.split("\\n")[1]);`,
    "cook.cts": `import type { X } from "./types.ts"; exports.cook = (dish: X): string => \`\${dish}!\`;`,
    "types.ts": `export type X = string;`,
  },
  "TypeScript that an ES module imports": {
    "main.mjs": `import { dish } from "./soup.cts"; import { cook } from "./cook.mts"; console.log(cook(dish));`,
    "soup.cts": `exports.dish = "soup" as string; void import("./cook.mts").then(({ cook }) => console.log(cook("bread")));`,
    "cook.mts": `export const cook = (dish: string): string => \`\${dish}!\`;`,
  },
  "a script by its package": {
    "main.js": `console.log(typeof module, require("./other"), this === exports);`,
    "other.js": `exports.x = __filename;`,
    "package.json": `{ "type": "commonjs" }`,
  },
  "a first line for the shell": {
    "main.cjs": `#!/usr/bin/env node
console.log("runs", new Error("x").stack.split("\\n")[1]);`,
  },
  "sloppy mode": {
    "main.cjs": `undeclared = 1; console.log(globalThis.undeclared, (function () { return this === globalThis; })());
with ({ inside: 2 }) console.log(inside); var x = 010; console.log(x); delete globalThis.undeclared;`,
  },
  "a top level that returns": {
    "main.cjs": `console.log("before");
if (require("./early.cjs") === undefined) console.log("never");`,
    "early.cjs": `module.exports = "kept"; return; module.exports = "lost";`,
  },
  "globals that are set are seen everywhere": {
    "main.cjs": `globalThis.shared = { count: 0 }; require("./a.cjs"); console.log(shared, typeof local);`,
    "a.cjs": `var local = 1; shared.count += 1; function hidden() {}`,
  },
};
