import { adornProcess, type ExitFields } from "./adorn-process.ts";
import { apply } from "../intrinsics.ts";
import { bindConsole } from "./bind-console.ts";
import { defineGlobals, removePageGlobals } from "./globals.ts";
import type { Kernel } from "./kernel.ts";
import { defineStdio } from "./stdio.ts";
import type { SourcePlaces, StackFrame } from "./source-places.ts";
import { leaveForMicrotasks } from "./timer-turn.ts";
import { watchThreadOutput } from "./watch-thread-output.ts";

/** bootLibrary evaluates what every program needs, in the order in which Node's `bootstrap/node.js` does it. */
export function bootLibrary(kernel: Kernel): void {
  const { library, process, teller } = kernel;
  const { require } = library;
  const { constants } = kernel.bindingOf("util") as { constants: ExitFields };
  adornProcess(process, { library, bindingOf: (name) => kernel.bindingOf(name), exitFields: constants });

  const { setupTaskQueue } = require<{
    setupTaskQueue: () => { nextTick: typeof process.nextTick; runNextTicks: unknown };
  }>("internal/process/task_queues");
  const { nextTick, runNextTicks } = setupTaskQueue();
  process.nextTick = wakingTick(nextTick, () => {
    kernel.loop.wake();
  });
  process["_tickCallback"] = runNextTicks;

  const { getTimerCallbacks } = require<{
    getTimerCallbacks: (runNextTicks: () => void) => {
      processImmediate: () => void;
      processTimers: (now: number) => number;
    };
  }>("internal/timers");
  const { processImmediate, processTimers } = getTimerCallbacks(leaveForMicrotasks);
  (
    kernel.timers.binding as { setupTimers: (immediate: () => void, timers: (now: number) => number) => void }
  ).setupTimers(processImmediate, processTimers);

  removePageGlobals(kernel.facts);
  defineGlobals(process, require);
  const { exposeLazyDOMExceptionProperty } = kernel.bindingOf("messaging") as Record<string, (target: object) => void>;
  exposeLazyDOMExceptionProperty?.(globalThis);
  const { writer } = watchThreadOutput(require, () => kernel.self);
  const streams = defineStdio(process, require, {
    write: (stream, text) => {
      teller.print(stream, text, kernel.self.threadId === 0 ? writer() : kernel.self.lane);
    },
    writeBytes: (stream, bytes) => kernel.processes.writePipe(stream, bytes),
    hasInput: () => kernel.processes.stdio[0]?.kind === "pipe",
  });
  bindConsole(require, streams);
  tellBeforeWaiting(kernel);
  hideKernelFrames(kernel.modules.places);
}

type PrepareStackTrace = (error: Error, frames: StackFrame[]) => unknown;

/**
 * Stacks show the program's frames only: the library's and the kernel's own have places in minified scripts, which would
 * mean nothing to a reader. V8's hook; other browsers show what they show.
 */
function hideKernelFrames(places: SourcePlaces): void {
  const held = Error as unknown as { prepareStackTrace?: PrepareStackTrace };
  const prepare = held.prepareStackTrace;
  if (prepare === undefined) return;
  const replacement: PrepareStackTrace = (error, frames) => apply(prepare, held, [error, places.visible(frames)]);
  Object.defineProperty(Error, "prepareStackTrace", { value: replacement, writable: true, configurable: true });
}

/** A thread that goes to sleep in `Atomics.wait` says first what it has printed. */
function tellBeforeWaiting({ teller }: Kernel): void {
  const atomics = globalThis.Atomics;
  const { wait } = atomics;
  const replacement = {
    wait(...given: Parameters<typeof wait>): ReturnType<typeof wait> {
      teller.flush();
      return apply(wait, atomics, given);
    },
  }.wait;
  Object.defineProperty(replacement, "length", { value: wait.length, configurable: true });
  Object.defineProperty(atomics, "wait", { value: replacement, writable: true, configurable: true });
}

/** A tick may be asked for from a promise job that no turn of the loop began: the loop must then turn. */
function wakingTick<Tick extends (...given: never[]) => void>(tick: Tick, wake: () => void): Tick {
  const { nextTick } = {
    nextTick(this: unknown, ...given: never[]): void {
      wake();
      apply(tick, this, given);
    },
  };
  Object.defineProperty(nextTick, "length", { value: tick.length });
  return nextTick as unknown as Tick;
}
