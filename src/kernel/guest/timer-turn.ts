import type { EventLoop } from "./event-loop.ts";

const microtasksFirst = Symbol("microtasks first");

/**
 * Passed to Node's `getTimerCallbacks` as `runNextTicks`, which it calls between two timers so that ticks and microtasks
 * run there. A page cannot run microtasks in the middle of a task, so this leaves the library's loop instead; it is
 * called at points where all of the library's state is in order, and `runTimers` enters again in a later task.
 */
export function leaveForMicrotasks(): never {
  // Not an Error: nothing may look at its stack, and no one but runTimers may catch it.
  // eslint-disable-next-line @typescript-eslint/only-throw-error
  throw microtasksFirst;
}

/** Runs one due timer through Node's `processTimers`; `again` means that more are due at the same `now`. */
export function runTimers(loop: EventLoop, processTimers: (now: number) => number, now: number): "done" | "again" {
  try {
    const next = processTimers(now);
    loop.timerAt = next === 0 ? Infinity : Math.abs(next);
    // Where none is left the library counts on that: the next to be set may be unref'd and says nothing.
    loop.timerRef = next > 0;
    return "done";
  } catch (error) {
    if (error === microtasksFirst) return "again";
    throw error;
  }
}
