import type { EventLoop } from "../guest/event-loop.ts";
import type { Binding } from "./binding.ts";

/** What Node's library hands over to be called by the loop. */
export interface TimerCallbacks {
  readonly processImmediate: () => void;
  /** Runs what is due; returns when the next is due, negative if that one is unref'd, 0 for none. */
  readonly processTimers: (now: number) => number;
}

/** The timers binding together with what was set up through it. */
export interface TimersBinding {
  readonly binding: Binding;
  readonly callbacks: TimerCallbacks;
  /** Counts of immediates, as the library keeps them: all, those that keep the loop alive, one running. */
  readonly immediateInfo: Uint32Array;
  /** How many timeouts keep the loop alive, as the library counts them. */
  readonly timeoutInfo: Int32Array;
}

/** The `timers` binding: one timer of the loop, for which the library keeps all of the program's. */
export function timersBinding(loop: EventLoop): TimersBinding {
  const immediateInfo = new Uint32Array(3);
  const timeoutInfo = new Int32Array(1);
  let callbacks: TimerCallbacks | undefined;
  loop.immediates = () => immediateInfo[0] ?? 0;
  loop.immediateRefs = () => immediateInfo[1] ?? 0;
  return {
    immediateInfo,
    timeoutInfo,
    get callbacks(): TimerCallbacks {
      if (callbacks === undefined) throw new Error("Expected the library to have set up its timers.");
      return callbacks;
    },
    binding: {
      immediateInfo,
      timeoutInfo,
      setupTimers(processImmediate: () => void, processTimers: (now: number) => number) {
        callbacks = { processImmediate, processTimers };
      },
      getLibuvNow() {
        loop.updateTime();
        return loop.now;
      },
      scheduleTimer(delay: number) {
        loop.updateTime();
        loop.timerAt = loop.now + Math.max(1, delay);
        loop.wake();
      },
      toggleTimerRef(ref: boolean) {
        loop.timerRef = ref;
        loop.wake();
      },
      toggleImmediateRef() {
        loop.wake();
      },
    },
  };
}
