// Programs that use every public member of util, and the language-like globals.
import { attempt, type Files } from "./attempt.ts";

/** The programs, by what they are about. */
export const inspectionPrograms: Readonly<Record<string, Files>> = {
  "util: functions": {
    "main.mjs": `${attempt}
import util from "node:util";
import { setTimeout as later } from "node:timers/promises";
attempt("format", () => util.format("%s %d %i %f %j %o %O %c %% %s", "a", 1.5, 1.5, "2.5", { a: [1] }, [1], { b: 2 }, "css", Symbol("x"), 5n));
attempt("formatWithOptions", () => util.formatWithOptions({ compact: false }, "%O", { a: { b: { c: 1 } } }));
attempt("inspect compact", () => util.inspect({ a: { b: { c: { d: 1 } } }, list: Array(120).fill(7) }, { compact: 1, breakLength: 60, maxArrayLength: 5 }));
attempt("inspect sorted", () => util.inspect({ z: 1, a: 2, get both() { return 1; }, set both(v) {} }, { sorted: true, getters: true }));
attempt("inspect hidden", () => util.inspect(Object.defineProperty([1], "h", { value: 2 }), { showHidden: true }));
attempt("inspect numbers", () => util.inspect([1234567.891, 1234567n, -0], { numericSeparator: true }));
attempt("inspect strings", () => util.inspect(["a'b", 'a"b', "a\\nb".repeat(40)], { maxStringLength: 30 }));
attempt("inspect colours", () => util.inspect({ a: 1, b: "s", c: null, d: undefined, e: Symbol("s"), f: new Date(0), g: /x/ }, { colors: true }));
attempt("inspect collections", () => [new Map([[{ a: 1 }, new Set([1, [2]])]]), new WeakMap(), new WeakSet(), [1, , 3]]);
attempt("inspect functions", () => [() => 1, function named() {}, class A extends Map {}, async () => {}, function* g() {}, async function* h() {}]);
attempt("inspect buffers", () => [Buffer.from("hi"), new Uint8Array(2), new ArrayBuffer(3), new SharedArrayBuffer(2), new DataView(new ArrayBuffer(1)), new Float64Array([1.5])]);
attempt("inspect boxed", () => [Object(1), Object("s"), Object(true), Object(1n), Object(Symbol("q"))]);
attempt("inspect classes", () => { class Foo { #p = 1; q = 2; } class Bar extends Foo {} return [new Foo(), new Bar(), Object.create(null), Object.create(Foo.prototype)]; });
attempt("inspect errors", () => { const e = new TypeError("m", { cause: new Error("c") }); e.stack = "TypeError: m\\n    at x"; e.cause.stack = "Error: c"; e.extra = 1; return e; });
attempt("inspect circular", () => { const a = { name: "a" }; a.self = a; a.list = [a, { a }]; return a; });
attempt("inspect custom", () => ({ [util.inspect.custom]: (depth, options, inspect) => "<" + depth + typeof options.stylize + (inspect === util.inspect) + ">" }));
attempt("inspect args", () => (function () { return arguments; })(1, 2));
attempt("inspect global tags", () => [globalThis[Symbol.toStringTag], Math, JSON, Atomics, Reflect].map((one) => util.inspect(one, { depth: 0 }).split("\\n")[0]));
attempt("styles", () => [Object.keys(util.inspect.colors).length, util.inspect.styles.string, Object.keys(util.inspect.defaultOptions)]);
attempt("styleText", () => [util.styleText("red", "x", { validateStream: false }), util.styleText(["bold", "underline"], "y", { validateStream: false })]);
attempt("styleText none", () => util.styleText("none", "x"));
attempt("styleText wrong", () => util.styleText("nope", "x"));
attempt("strip", () => util.stripVTControlCharacters("\\u001b[31mred\\u001b[39m"));
attempt("deep equal", () => [util.isDeepStrictEqual({ a: [1, new Map([[1, { b: 2 }]])] }, { a: [1, new Map([[1, { b: 2 }]])] }), util.isDeepStrictEqual([0], [-0])]);
attempt("inherits", () => { function A() {} function B() {} util.inherits(B, A); return [new B() instanceof A, B.super_ === A]; });
attempt("parseArgs", () => util.parseArgs({ args: ["-f", "--bar", "b", "--no-colour", "x", "--", "--y"], options: { f: { type: "boolean", short: "f" }, bar: { type: "string", multiple: true }, colour: { type: "boolean" }, dft: { type: "string", default: "d" } }, allowPositionals: true, allowNegative: true, tokens: true }));
attempt("parseArgs unknown", () => util.parseArgs({ args: ["--nope"], options: {} }));
attempt("parseArgs positional", () => util.parseArgs({ args: ["nope"], options: {} }));
attempt("parseEnv", () => util.parseEnv("A=1\\n# c\\nexport B='two words'\\nC=\\"x\\\\ny\\" # t\\nD= spaced # c\\nE=\`q'q\`"));
attempt("MIME", () => { const m = new util.MIMEType("text/html; charset=utf-8;q=\\"a b\\""); m.subtype = "plain"; return [String(m), m.essence, m.type, [...m.params], m.params.get("q"), JSON.stringify(m)]; });
attempt("MIME wrong", () => new util.MIMEType("nope"));
attempt("system errors", () => [util.getSystemErrorName(-2), util.getSystemErrorMap().get(-2), util.getSystemErrorMessage(-13)]);
attempt("errno", () => { const e = util._errnoException(-2, "open", "x"); return [e.message, e.code, e.errno, e.syscall]; });
attempt("types", () => Object.keys(util.types).sort().filter((name) => !name.includes("Key") && util.types[name](new Map().entries())));
attempt("types of many", () => [Promise.resolve(), new Proxy({}, {}), new Date(), /x/, async () => {}, Object(1), new Error(), (function () { return arguments; })(), new WeakSet(), new DataView(new ArrayBuffer(1))].map((value) => Object.keys(util.types).sort().filter((name) => !name.includes("Key") && util.types[name](value)).join()));
attempt("toUSVString", () => util.toUSVString("a\\ud800b"));
attempt("diff", () => util.diff(["a", "b"], ["a", "c"]));
attempt("getCallSites", () => { const [one] = util.getCallSites(1); return [one.functionName, one.lineNumber, one.scriptName.split("/").at(-1), typeof one.scriptId, one.columnNumber, Object.keys(one)]; });
attempt("call sites by name", () => (function outer() { return (function inner() { return util.getCallSites(2).map((s) => s.functionName); })(); })());
attempt("debuglog", () => { const d = util.debuglog("no"); d("hidden"); return [d.enabled, typeof util.debug]; });
const old = util.deprecate(() => 5, "old() is old", "DEP9999");
attempt("deprecate", () => [old(), old()]);
attempt("callbackify", () => util.callbackify(async (x) => x + 1)(1, (error, value) => console.log("callbackified", error, value)));
attempt("callbackify null", () => util.callbackify(() => Promise.reject(null))((error) => console.log("callbackified", told(error), error.reason)));
await wait("promisify", () => util.promisify((a, done) => done(null, a * 2))(4));
await wait("promisify rejects", () => util.promisify((done) => done(new RangeError("bad")))());
await wait("promisify custom", () => util.promisify(setTimeout)(1, "late"));
attempt("promisify wrong", () => util.promisify(3));
const aborting = new AbortController();
const aborted = util.aborted(aborting.signal, {});
aborting.abort();
await wait("aborted", async () => (await aborted)?.type);
attempt("transferable", () => { const c = util.transferableAbortController(); return [c.signal.aborted, util.transferableAbortSignal(AbortSignal.abort("why")).reason]; });
attempt("convert", () => [util.convertProcessSignalToExitCode("SIGTERM"), util.convertProcessSignalToExitCode("SIGINT")]);
attempt("isArray", () => [util.isArray([]), typeof util._extend({ a: 1 }, { b: 2 })]);
const decoder = new util.TextDecoder("utf-16le", { fatal: true });
attempt("decoder", () => [decoder.encoding, decoder.fatal, decoder.ignoreBOM, decoder.decode(new Uint8Array([104, 0, 105, 0]))]);
attempt("decoder latin1", () => new TextDecoder("latin1").encoding + new TextDecoder("windows-1252").decode(new Uint8Array([0x80, 0xe9])));
attempt("decoder fatal", () => new TextDecoder("utf-8", { fatal: true }).decode(new Uint8Array([0xff])));
attempt("decoder wrong", () => new TextDecoder("nope"));
attempt("decoder streams", () => { const d = new TextDecoder(); return d.decode(new Uint8Array([0xe2, 0x82]), { stream: true }) + d.decode(new Uint8Array([0xac])); });
attempt("encoder", () => [new TextEncoder().encode("€"), new TextEncoder().encodeInto("€uro", new Uint8Array(4)), new TextEncoder().encoding]);
await later(1);`,
  },
  "globals that Node shares with a page": {
    "main.mjs": `${attempt}
const shown = (value) => inspect(value).replace(/timeStamp: .*/, "timeStamp");
attempt("atob", () => [atob("aGk="), atob(" aG k "), btoa("hi\\u00ff")]);
attempt("atob wrong", () => atob("a"));
attempt("btoa wrong", () => btoa("\\u0100"));
attempt("clone", () => structuredClone({ d: new Date(0), m: new Map([[1, new Set([2])]]), r: /x/g, e: new RangeError("r"), b: new Uint8Array([1]), n: 1n, u: undefined }));
attempt("clone circular", () => { const a = {}; a.a = a; const b = structuredClone(a); return b.a === b; });
attempt("clone transfer", () => { const b = new ArrayBuffer(4); const c = structuredClone(b, { transfer: [b] }); return [b.byteLength, c.byteLength, b.detached]; });
attempt("clone function", () => structuredClone(() => {}));
attempt("clone symbol", () => structuredClone({ s: Symbol("x") }));
attempt("clone none", () => structuredClone());
attempt("clone twice", () => { const b = new ArrayBuffer(4); return structuredClone(b, { transfer: [b, b] }); });
attempt("clone class", () => { class A { x = 1; get y() { return 2; } } return structuredClone(new A()); });
attempt("signal", () => { const s = AbortSignal.abort(); return [s.aborted, told(s.reason), s]; });
attempt("throwIfAborted", () => AbortSignal.abort(new Error("mine")).throwIfAborted());
attempt("any", () => { const a = new AbortController(); const any = AbortSignal.any([a.signal, new AbortController().signal]); a.abort("r"); return [any.aborted, any.reason]; });
await wait("timeout", () => new Promise((_, fail) => { const s = AbortSignal.timeout(2); s.onabort = (e) => fail(s.reason); setTimeout(() => {}, 50); }));
attempt("timeout wrong", () => AbortSignal.timeout(-1));
attempt("controller", () => [new AbortController(), String(new AbortController().signal)]);
attempt("illegal", () => new AbortSignal());
attempt("events", () => {
  const target = new EventTarget();
  const seen = [];
  target.addEventListener("x", (e) => seen.push([e.type, e.defaultPrevented, e.cancelable, e.eventPhase, e.target === target]), { once: true });
  target.addEventListener("x", { handleEvent: (e) => { seen.push("object"); e.preventDefault(); } });
  const kept = target.dispatchEvent(new Event("x", { cancelable: true }));
  target.dispatchEvent(new CustomEvent("x", { detail: 5 }));
  return [seen, kept, new CustomEvent("y", { detail: { a: 1 } }).detail];
});
attempt("event shape", () => shown(new Event("foo", { bubbles: true, composed: true })));
attempt("dispatch wrong", () => new EventTarget().dispatchEvent({}));
attempt("listener wrong", () => new EventTarget().addEventListener("x", 5));
attempt("signal removes", () => { const t = new EventTarget(); const c = new AbortController(); let n = 0; t.addEventListener("x", () => n++, { signal: c.signal }); t.dispatchEvent(new Event("x")); c.abort(); t.dispatchEvent(new Event("x")); return n; });
attempt("DOMException", () => { const e = new DOMException("m", "AbortError"); return [e.code, e.name, e instanceof Error, DOMException.ABORT_ERR, Object.prototype.toString.call(e)]; });
attempt("DOMException cause", () => new DOMException("m", { name: "DataCloneError", cause: 5 }).cause);
attempt("queueMicrotask", () => queueMicrotask(() => console.log("microtask")));
attempt("queueMicrotask wrong", () => queueMicrotask(5));
attempt("tags", () => [typeof window, typeof self, typeof postMessage, typeof importScripts, typeof location, typeof navigator, typeof require, typeof module]);
attempt("navigator", () => [typeof navigator.hardwareConcurrency, navigator.language, navigator.platform, navigator.userAgent, navigator.languages, typeof navigator.locks]);
await wait("blob", async () => [await new Blob(["a", new Uint8Array([98])], { type: "T/x" }).text(), new Blob(["abc"]).slice(1, 2).size, new Blob(["x"], { type: "T/x" }).type]);
attempt("file", () => { const f = new File(["abc"], "n.txt", { lastModified: 5, type: "text/plain" }); return [f.name, f.size, f.lastModified, f.type]; });
attempt("reportError", () => typeof reportError);
attempt("Intl", () => [new Intl.NumberFormat("en-US").format(1234.5), (1e6).toLocaleString()]);
attempt("error statics", () => [typeof Error.captureStackTrace, Error.stackTraceLimit, typeof Error.isError]);
await wait("with signal", () => Promise.resolve(performance.now() > 0));`,
  },
};
