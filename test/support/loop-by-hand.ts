// A browser turned by hand, and the library's side of the event loop, for tests that step it: no time passes by itself.
// A test file puts `host` and `hostTaskQueue` in the place of the kernel's with `vi.mock`.
import type { EventLoop } from "#kernel/guest/event-loop.ts";
import type { LoopCallbacks } from "#kernel/guest/loop-callbacks.ts";

/** Tasks that were asked for, sleeps, and a clock that stands still. */
export const browser = {
  tasks: [] as (() => void)[],
  sleeps: [] as { callback: () => void; delay: number; cleared: boolean }[],
  now: 0,
};

/** What the loop uses of the browser. */
export const host = {
  now: (): number => browser.now,
  setTimeout: (callback: () => void, delay: number): number =>
    browser.sleeps.push({ callback, delay, cleared: false }) - 1,
  clearTimeout: (sleep: number): void => {
    const slept = browser.sleeps[sleep];
    if (slept !== undefined) slept.cleared = true;
  },
};

/** Stands for the kernel's own: the tasks wait in `browser.tasks`. */
export function hostTaskQueue(turn: () => void): () => void {
  return () => void browser.tasks.push(turn);
}

/** What was logged; "|" is the end of a turn. */
export const log: string[] = [];

/** Ticks that wait. */
export const ticks: (() => void)[] = [];

/** Immediates that wait for the next check phase. */
export const immediates: (() => void)[] = [];

let timers: { at: number; run: () => void }[] = [];

/** say makes a callback that logs words. */
export function say(words: string): () => void {
  return () => void log.push(words);
}

/** setTimer sets a timer as the library does: all of the program's are one of the loop's. */
export function setTimer(loop: EventLoop, at: number, run: () => void, ref = true): void {
  timers = [...timers, { at, run }].sort((one, other) => one.at - other.at);
  loop.timerAt = timers[0]?.at ?? Infinity;
  loop.timerRef = ref;
}

/** callbacksFor is what the library gives a loop to call; due timers run one at a time. */
export function callbacksFor(loop: EventLoop): LoopCallbacks {
  return {
    runTimers(now) {
      const due = timers[0];
      if (due !== undefined && due.at <= now) {
        timers = timers.slice(1);
        due.run();
      }
      const next = timers[0]?.at ?? Infinity;
      if (next <= now) return "again";
      loop.timerAt = next;
      return "done";
    },
    takeImmediates() {
      const batch = immediates.splice(0);
      return {
        get empty() {
          return batch.length === 0;
        },
        runNext: () => batch.shift()?.(),
      };
    },
    hasTicks: () => ticks.length > 0,
    hasRejections: () => false,
    runTicks: () => {
      while (ticks.length > 0) ticks.shift()?.();
    },
    onUncaught: (error) => void log.push(`uncaught ${(error as Error).message}`),
    onEmpty: (again) => void log.push(again ? "end" : "beforeExit"),
    onTurnEnd: () => void log.push("|"),
  };
}

/** beginAnew forgets everything of the test before. */
export function beginAnew(): void {
  log.length = ticks.length = immediates.length = browser.tasks.length = browser.sleeps.length = 0;
  timers = [];
  browser.now = 0;
}

/** step runs one browser task. */
export function step(): void {
  browser.tasks.shift()?.();
}

/** turn runs browser tasks until none is asked for, or the program has ended. A loop that never rests is a fault. */
export function turn(): void {
  for (let tasks = 0; browser.tasks.length > 0 && log.at(-2) !== "end"; tasks += 1) {
    if (tasks > 200) throw new Error(`Expected the loop to rest, but it goes on: ${log.slice(-20).join(" ")}`);
    step();
  }
}

/** told is what was logged without the ends of turns. */
export function told(): string[] {
  return log.filter((words) => words !== "|");
}
