/**
 * recorded is a program that first replaces every function and getter of the language's builtins by one that notes who
 * called it, and at its exit prints what the kernel itself called: each as `builtin in function`. The guest's script is
 * Node's library and then the kernel, from line `kernelFrom` on.
 */
export function recorded(source: string, kernelFrom: number): string {
  return `${recorder.replace("KERNEL_FROM", String(kernelFrom))}\n${source}`;
}

/** What such a program said that it caught. */
export function caughtIn(text: string): unknown {
  const line = text.split("\n").find((one) => one.startsWith("CAUGHT"));
  if (line === undefined) throw new Error(`Expected the program to say what it caught; it printed:\n${text}`);
  return JSON.parse(line.slice("CAUGHT".length));
}

const recorder = `const { ownKeys, apply, construct, getPrototypeOf } = Reflect;
const { defineProperty, getOwnPropertyDescriptor, create } = Object;
const { stringify } = JSON;
const { captureStackTrace } = Error;

// The innermost frame below a function, as V8 has it: what the kernel leaves out of a stack included.
const give = (_, frames) => frames;
function callerOf(from) {
  const before = ["prepareStackTrace", "stackTraceLimit"].map((key) => [key, getOwnPropertyDescriptor(Error, key)]);
  defineProperty(Error, "prepareStackTrace", { __proto__: null, value: give, configurable: true, writable: true });
  defineProperty(Error, "stackTraceLimit", { __proto__: null, value: 1, configurable: true, writable: true });
  const holder = {};
  captureStackTrace(holder, from);
  const { stack } = holder;
  for (const [key, own] of before) {
    if (own === undefined) delete Error[key];
    else defineProperty(Error, key, { __proto__: null, ...own });
  }
  return stack;
}
const { getScriptNameOrSourceURL: scriptOf, getLineNumber: lineOf, getFunctionName: functionOf } = getPrototypeOf(callerOf()[0]);

// A list of what is to be transferred is read by the kernel.
let guest;
const { port1: asked } = new MessageChannel();
asked.postMessage(1, { get transfer() { guest = apply(scriptOf, callerOf(getOwnPropertyDescriptor(this, "transfer").get)[0], []); return []; } });
asked.close();

const caught = create(null);
let off = false;
function note(label, from) {
  if (off) return;
  off = true;
  const stack = callerOf(from);
  // Where V8 asks for a stack's words it gives no frames.
  if (typeof stack === "string") caught[label + " for a stack: " + stack] = true;
  else if (stack.length > 0 && apply(scriptOf, stack[0], []) === guest && apply(lineOf, stack[0], []) >= KERNEL_FROM) {
    caught[label + " in " + apply(functionOf, stack[0], [])] = true;
  }
  off = false;
}

const kinds = { Array, ArrayBuffer, Atomics, BigInt, Boolean, DataView, Date, Error, FinalizationRegistry, Function, JSON, Map, Math, Number, Object, Promise,
  Proxy, Reflect, RegExp, Set, SharedArrayBuffer, String, Symbol, TypeError, TypedArray: getPrototypeOf(Uint8Array), Uint8Array, Int32Array, Float64Array, WeakMap,
  WeakRef, WeakSet };
const targets = [["array iterator", getPrototypeOf([][Symbol.iterator]())], ["map iterator", getPrototypeOf(new Map().entries())], ["set iterator", getPrototypeOf(new Set().values())],
  ["string iterator", getPrototypeOf(""[Symbol.iterator]())], ["iterator", getPrototypeOf(getPrototypeOf([][Symbol.iterator]()))], ["generator", getPrototypeOf(function* () {}).prototype]];
for (const [name, kind] of Object.entries(kinds)) targets.push([name, kind], ...(kind.prototype === undefined ? [] : [[name + ".prototype", kind.prototype]]));
const isInstance = Function.prototype[Symbol.hasInstance];
for (const [name, target] of targets) {
  for (const key of ownKeys(target)) {
    const own = getOwnPropertyDescriptor(target, key);
    const label = name + "." + String(key);
    // What the kernel keeps from the library's eyes lies behind accessors on Object.prototype, as does the prototype.
    if (!own.configurable || key === "constructor" || (target === Object.prototype && own.get !== undefined)) continue;
    if (target === Error && (key === "prepareStackTrace" || key === "captureStackTrace")) continue;
    if (own.get !== undefined) {
      const get = function () { note(label, get); return apply(own.get, this, []); };
      defineProperty(target, key, { ...own, get });
    } else if (typeof own.value === "function" && own.value.prototype === undefined) {
      const { value } = { value(...given) { note(label, value); return apply(own.value, this, given); } };
      defineProperty(target, key, { ...own, value });
    }
  }
  if (typeof target === "function" && getOwnPropertyDescriptor(target, Symbol.hasInstance) === undefined) {
    const value = function (one) { note("instanceof " + name, value); return apply(isInstance, this, [one]); };
    defineProperty(target, Symbol.hasInstance, { value, configurable: true });
  }
}
process.on("exit", () => { off = true; console.log("CAUGHT" + stringify(ownKeys(caught))); });`;
