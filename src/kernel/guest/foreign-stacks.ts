// `error.stack` as V8 words it, in browsers without V8: Node's library reads it, and so do programs.
import { apply, defineProperty, isInstance } from "../intrinsics.ts";
import { framesOf, isNativeStack } from "./stack-text.ts";

interface Traced {
  stackTraceLimit?: number;
  prepareStackTrace?: unknown;
  captureStackTrace?: (into: object, from?: unknown) => void;
}

/** How many frames Node asks for. */
const nodesLimit = 10;

const traced = Error as unknown as Traced;
const { getOwnPropertyDescriptor } = Object;
const { construct } = Reflect;

/** The stack in V8's words: by `Error.prepareStackTrace`, which is Node's own or the program's. */
function worded(error: object, native: string): unknown {
  const { prepareStackTrace } = traced;
  const frames = framesOf(native);
  if (typeof prepareStackTrace === "function") return apply(prepareStackTrace, traced, [error, frames]);
  return [String(error), ...frames.map((frame) => `    at ${frame.toString()}`)].join("\n");
}

/** Words a stack that is a property of its own, unless the program has put something else there. */
function wordOwn(error: object): void {
  const own = getOwnPropertyDescriptor(error, "stack");
  if (own?.configurable !== true || typeof own.value !== "string" || !isNativeStack(own.value)) return;
  defineProperty(error, "stack", { ...own, value: worded(error, own.value) });
}

/** What `settleStack` does: in JavaScriptCore only is there anything to do. */
let settle: ((error: object) => void) | undefined;

/** settleStack words the stack of an error that the browser itself may have thrown; before anyone reads it. */
export function settleStack(error: unknown): void {
  if (settle !== undefined && isInstance(Error, error)) settle(error);
}

/** SpiderMonkey has one accessor for all errors, which tells what was the stack when the error was made. */
function wordInherited(get: () => unknown): () => unknown {
  const known = new WeakMap<object, unknown>();
  return function stack(this: object): unknown {
    const native = apply(get, this, []);
    if (typeof native !== "string") return native;
    if (!known.has(this)) known.set(this, worded(this, native));
    return known.get(this);
  };
}

/** JavaScriptCore gives each error a property of its own as it is made: whatever makes one words it at once. */
function wordAsMade(make: ErrorConstructor): ErrorConstructor {
  const finished = (error: Error): Error => {
    wordOwn(error);
    return error;
  };
  const wording: ErrorConstructor = new Proxy(make, {
    apply: (target, _, given) => finished(construct(target, given) as Error),
    construct: (target, given, made) => finished(construct(target, given, made) as Error),
  });
  defineProperty(make.prototype, "constructor", { value: wording, writable: true, configurable: true });
  return wording;
}

/**
 * wordStacksAsV8 makes stacks read as in Node for as long as this guest lives; with V8 it does nothing. To be called before
 * Node's library is evaluated. What a stack is in each browser is no standard: found by trying Firefox 153 and WebKitGTK 2.50.
 */
export function wordStacksAsV8(): void {
  const sample = new Error("sample");
  if (sample.stack?.startsWith("Error: sample") === true) return;
  traced.stackTraceLimit = nodesLimit;
  const { captureStackTrace } = traced;
  if (captureStackTrace !== undefined) {
    traced.captureStackTrace = (into, from) => {
      apply(captureStackTrace, traced, [into, from]);
      wordOwn(into);
    };
  }
  const inherited = getOwnPropertyDescriptor(Error.prototype, "stack");
  if (inherited?.get !== undefined) {
    defineProperty(Error.prototype, "stack", { ...inherited, get: wordInherited(inherited.get) });
    return;
  }
  settle = wordOwn;
  const makers = { Error, TypeError, RangeError, SyntaxError, ReferenceError, EvalError, URIError, AggregateError };
  for (const [name, make] of Object.entries(makers)) {
    defineProperty(globalThis, name, {
      value: wordAsMade(make as ErrorConstructor),
      writable: true,
      configurable: true,
    });
  }
}
