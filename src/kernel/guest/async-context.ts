// The frame of AsyncLocalStorage's values that is current: what V8 calls the continuation-preserved embedder data. Node's
// library sets and reads it; behind `await` and in promises' callbacks the kernel brings it back (`modules/context-edits.ts`).
import type { Binding } from "../bindings/binding.ts";
import { apply, isInstance } from "../intrinsics.ts";

const none = Symbol("not waiting");
const settled = Promise.resolve();
const nativeThen = Promise.prototype.then as AnyFunction;

type AnyFunction = (...given: unknown[]) => unknown;

/** An async context is what is current in a guest; while it is not tracked, only what Node's library itself does is. */
export class AsyncContext {
  #current: unknown;
  #tracked = false;

  /** What changed texts call; frozen, since a program can get hold of it. */
  readonly calls = Object.freeze({
    none,
    current: () => this.#current,
    keep: (value: unknown) => (this.#tracked ? this.#keptThenable(value) : value),
    after: (value: unknown, frame: unknown) => {
      this.#current = frame;
      return value;
    },
    back: (frame: unknown) => {
      if (frame !== none) this.#current = frame;
      return none;
    },
  });

  /** The `async_context_frame` binding. */
  readonly binding: Binding = {
    getContinuationPreservedEmbedderData: () => this.#current,
    setContinuationPreservedEmbedderData: (frame: unknown) => {
      this.#current = frame;
    },
    // For those modules of the library that the build has changed.
    calls: this.calls,
  };

  get tracked(): boolean {
    return this.#tracked;
  }

  /** Nothing is current when a callback begins that no one has bound. */
  clear(): void {
    this.#current = undefined;
  }

  /** What runs a callback later with what is current now. */
  readonly capture = (): ((callback: () => void) => void) => {
    const frame = this.#current;
    return frame === undefined ? call : (callback) => void this.run(frame, callback, undefined, []);
  };

  /** The `then` of what is no promise runs in the context that waits for it. */
  #keptThenable(value: unknown): unknown {
    if ((typeof value !== "object" && typeof value !== "function") || value === null || isInstance(Promise, value)) {
      return value;
    }
    const then: unknown = (value as { then?: unknown }).then;
    if (typeof then !== "function") return value;
    const frame = this.#current;
    const within = (...given: unknown[]): unknown => this.run(frame, then as AnyFunction, value, given);
    return { __proto__: null, then: within };
  }

  /** Runs a callback with a frame, and brings back what was there. */
  run(frame: unknown, callback: AnyFunction, self: unknown, given: unknown[]): unknown {
    const before = this.#current;
    this.#current = frame;
    try {
      return apply(callback, self, given);
    } finally {
      this.#current = before;
    }
  }

  /** From now on promises' callbacks run with what was current when they were given. */
  track(): void {
    this.#tracked = true;
    const context = this;
    const { then } = {
      then(this: unknown, onFulfilled: unknown, onRejected: unknown): unknown {
        const frame = context.#current;
        return apply(nativeThen, this, [bound(context, onFulfilled, frame), bound(context, onRejected, frame)]);
      },
    };
    Reflect.defineProperty(Promise.prototype, "then", { value: then, writable: true, configurable: true });
    this.#trackReturns();
  }

  /** An async generator that is told to return waits before its `finally` runs; a job before that brings the frame there. */
  #trackReturns(): void {
    const context = this;
    const prototype = Object.getPrototypeOf(async function* () {}).prototype as Record<string, AnyFunction>;
    const native = prototype["return"] as AnyFunction;
    const replacement = {
      return(this: unknown, value: unknown): unknown {
        const frame = context.#current;
        apply(nativeThen, settled, [
          () => {
            context.#current = frame;
          },
        ]);
        return apply(native, this, [value]);
      },
    };
    Object.defineProperty(prototype, "return", { value: replacement.return, writable: true, configurable: true });
  }
}

const call = (callback: () => void): void => {
  callback();
};

function bound(context: AsyncContext, callback: unknown, frame: unknown): unknown {
  if (typeof callback !== "function") return callback;
  return (...given: unknown[]) => context.run(frame, callback as AnyFunction, undefined, given);
}
