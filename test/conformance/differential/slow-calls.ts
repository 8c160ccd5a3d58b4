// What slows a program down on real Node, from inside: it changes no order by itself, as a busy machine changes none.
import { createRequire, syncBuiltinESMExports } from "node:module";

/** What is done around the calls of a program. */
export interface Slowness {
  /** Called behind every call that the program makes of a timer, a tick, a message or a line, and for every line of its threads that it passes on. */
  readonly afterCall: () => void;
  /** Called with a line before it is printed. */
  readonly beforeLine?: (line: string) => void;
  /** How many times as long timers are. */
  readonly slower?: number;
}

type Call = (this: unknown, ...given: unknown[]) => unknown;

const require = createRequire(import.meta.url);
const { format } = require("node:util") as { format: (...given: unknown[]) => string };

/** slowCalls has every call of a timer, a tick, a message or a line take as long as one likes. */
export function slowCalls({ afterCall, beforeLine, slower = 1 }: Slowness): void {
  const slow = (target: object, name: string, timeAt?: number): void => {
    replaceMethod(target, name, (original) => {
      return function (...given) {
        if (timeAt !== undefined && slower !== 1) given[timeAt] = Math.max(1, Number(given[timeAt]) || 0) * slower;
        const result = Reflect.apply(original, this, given);
        afterCall();
        return result;
      };
    });
  };
  const promised = require("node:timers/promises") as object;
  for (const name of ["setTimeout", "setInterval"]) {
    slow(globalThis, name, 1);
    slow(promised, name, 0);
  }
  slow(promised, "setImmediate");
  for (const name of ["setImmediate", "queueMicrotask"]) slow(globalThis, name);
  slow(process, "nextTick");
  slow(MessagePort.prototype, "postMessage");
  let isLine = false;
  const slowPipe = once(() => {
    replaceMethod(process.stdout, "write", (original) => {
      return function (...given) {
        const result = Reflect.apply(original, this, given);
        if (!isLine) afterCall();
        return result;
      };
    });
  });
  replaceMethod(console, "log", (original) => {
    return (...given) => {
      const line = format(...given);
      beforeLine?.(line);
      isLine = true;
      original(...given);
      isLine = false;
      // From the first line on the stream is there: what else is written to it are lines of threads.
      slowPipe();
      afterCall();
    };
  });
  syncBuiltinESMExports();
}

function once(call: () => void): () => void {
  let isDone = false;
  return () => {
    if (isDone) return;
    isDone = true;
    call();
  };
}

function replaceMethod(target: object, name: string, replace: (original: Call) => Call): void {
  const methods = target as Record<string, Call>;
  const original = methods[name];
  if (original !== undefined) methods[name] = replace(original);
}

/** Nobody writes to it: a wait on it ends when its time is over. */
const silence = new Int32Array(new SharedArrayBuffer(4));

/** Stops the thread until its clock shows so many ms, as a busy machine does. All but the end of the wait takes no core. */
export function stallUntil(time: number): void {
  const left = time - performance.now();
  if (left > 1) Atomics.wait(silence, 0, 0, left - 1);
  while (performance.now() < time);
}
