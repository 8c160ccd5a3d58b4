// The event loop: libuv's order (Node 20 and later: timers come after poll), with one callback in each browser task, so
// that the browser runs the microtasks between callbacks as Node does.
// The order of phases is that of libuv's `uv_run` (libuv docs/src/design.rst).
import { AsyncHandles, oneStep, type AsyncStep } from "./async-handles.ts";
import { BlockedWatch } from "./blocked-watch.ts";
import { host } from "./host.ts";
import { append, floor, Queue } from "../intrinsics.ts";
import { hostTaskQueue } from "./host-task.ts";
import { Idling } from "./idling.ts";
import { LoopSleep } from "./loop-sleep.ts";
import type { ImmediateBatch, LoopCallbacks } from "./loop-callbacks.ts";

type Phase = "timers" | "poll" | "check" | "close";

/** An event loop is what a guest's thread turns on: it decides which callback runs next, and when there is none left. */
export class EventLoop {
  #callbacks: LoopCallbacks | undefined;
  readonly #askTask = hostTaskQueue(() => {
    this.#asked = false;
    this.#turn();
  });
  #asked = false;
  #running = false;
  #phase: Phase = "timers";
  #now = 0;
  /** Loop time when this turn's timers began to run: those set meanwhile wait for the next turn. */
  #timersNow = 0;
  readonly #began = host.now();
  readonly #poll = new Queue<AsyncStep>();
  #atPoll = false;
  readonly #pending = new Queue<() => void>();
  #pendingFirst = 0;
  #pollBudget = 0;
  #batch: ImmediateBatch | undefined;
  #closing: (() => void)[] = [];
  #closingNow: (() => void)[] = [];
  readonly #sleep = new LoopSleep(() => {
    this.wake();
  });
  #idleLooks = 0;
  /** The library has not come to the end of the timers that are due. */
  #timersLeft = false;
  /** How often the poll phase has been entered. */
  turns = 0;
  /** Set while what a callback began is not done: nothing is called back. Wake the loop when it is unset. */
  paused = false;
  /** Called where events are looked for: `idle` says that there is nothing else to do. It may queue some. */
  beforePoll: (idle: boolean) => void = () => {};
  /** The loop is about to begin, or has ended for want of anything that keeps it alive. */
  #outside = false;
  readonly blocked = new BlockedWatch();
  /** Handles that are woken, such as ports. */
  readonly asyncs = new AsyncHandles((step) => {
    this.#queueStep(step);
  });
  /** How long the loop has slept for want of anything to do. */
  readonly idling = new Idling();
  /** Handles that keep the loop alive, such as a started port. */
  refs = 0;
  /** When the next timer is due, in loop time; Infinity when there is none. */
  timerAt = Infinity;
  timerRef = false;
  /** Immediates that keep the loop alive, as Node's library counts them. */
  immediateRefs: () => number = () => 0;
  immediates: () => number = () => 0;

  /** Loop time: whole milliseconds since the loop began, as of the last update. */
  get now(): number {
    return this.#now;
  }

  /** Sets what the loop calls; before this it does not turn. */
  start(callbacks: LoopCallbacks): void {
    this.#callbacks = callbacks;
    this.#enterTimers();
    this.wake();
  }

  /** Runs the program's own top level, which comes before the first turn, as a callback: its ticks follow it. */
  runFirst(callback: () => void): void {
    const callbacks = this.#callbacks;
    if (callbacks === undefined) throw new Error("Expected the loop to have been started.");
    let isThrown = true;
    const run = (): void => void (callback(), (isThrown = false));
    this.#running = true;
    // What it throws itself does not keep its ticks waiting; what one of them throws does, until the next callback is done.
    const isDone = this.#call(callbacks, run) || (isThrown && this.#call(callbacks, () => {}));
    this.#running = false;
    this.beginAgain();
    if (!isDone) this.#turn(this.alive);
  }

  /** Goes back to the first phase: what came before was the loading of the program, which in Node is before the loop. */
  beginAgain(): void {
    this.#phase = "timers";
    this.#outside = true;
    this.wake();
  }

  updateTime(): void {
    this.#now = floor(host.now() - this.#began);
  }

  /** Makes the loop turn soon. Harmless when it is already going to. */
  wake(): void {
    if (this.#asked || this.#running || this.paused || this.#callbacks === undefined) return;
    this.#sleep.end();
    this.#asked = true;
    this.#askTask();
  }

  /** Queues an event from outside for the poll phase; one that is not `due` any more when its turn comes is left out. */
  queueEvent(callback: () => void, due?: () => boolean): void {
    this.#queueStep(oneStep(callback, due));
  }

  /** Queues a callback that libuv calls without asking the system: behind this turn's events, or before the next one's. */
  queuePending(callback: () => void): void {
    this.#pending.add(callback);
    this.wake();
  }

  #queueStep(step: AsyncStep): void {
    this.#poll.add(step);
    this.wake();
  }

  /** Queues a callback for the close phase, in which the last to come is the first (as in libuv's list). */
  queueClose(callback: () => void): void {
    append(this.#closing, callback);
    this.wake();
  }

  /** True while something can still call back. */
  get alive(): boolean {
    return (
      this.refs > 0 ||
      this.immediateRefs() > 0 ||
      (this.timerRef && this.timerAt !== Infinity) ||
      this.#closing.length > 0
    );
  }

  #turn(ticksWait = false): void {
    const callbacks = this.#callbacks;
    if (callbacks === undefined) return;
    this.#running = true;
    if (!ticksWait && callbacks.hasTicks()) this.blocked.goOn();
    else this.blocked.turn();
    this.idling.end();
    let again = true;
    try {
      again = this.#next(callbacks, ticksWait);
    } finally {
      // Also when the kernel itself failed: its error is then told like one of a script.
      this.#running = false;
    }
    callbacks.onTurnEnd();
    if (again) this.wake();
    else this.blocked.rest();
    if (!this.#asked && !this.paused) this.idling.begin();
  }

  /** Runs one callback, or finds that there is none. Returns whether to come back: microtasks may ask for anything. */
  #next(callbacks: LoopCallbacks, ticksWait: boolean): boolean {
    if (!ticksWait && callbacks.hasTicks()) {
      if (this.#call(callbacks, () => {})) return true;
    } else if (!ticksWait && callbacks.hasRejections()) {
      if (this.#call(callbacks, () => callbacks.runTicks())) return true;
    }
    for (;;) {
      switch (this.#phase) {
        case "timers": {
          if (this.#outside) {
            // Timers of a loop that nothing keeps alive do not run, however late it is.
            if (!this.alive) {
              // Each look is a browser task of its own: unhandled rejections are told, and microtasks run, in between.
              const looks = this.#idleLooks + 1;
              if (looks > 1) this.#call(callbacks, () => callbacks.onEmpty(looks > 2));
              this.#idleLooks = looks;
              return true;
            }
            this.#idleLooks = 0;
            this.#outside = false;
            this.#enterTimers();
          }
          if (this.#timersLeft || this.timerAt <= this.#timersNow) {
            // What a timer's microtasks set meanwhile says nothing of those that are still due; a throw leaves some, too.
            this.#timersLeft = true;
            const ran = this.#call(callbacks, () => {
              this.#timersLeft = callbacks.runTimers(this.#timersNow) === "again";
            });
            if (ran) return true;
            break;
          }
          if (this.alive) {
            this.#phase = "poll";
            this.#atPoll = true;
          } else this.#outside = true;
          break;
        }
        case "poll": {
          if (this.#atPoll) this.#beginPoll();
          // After a sleep: what is there by now is taken, what comes meanwhile waits, so that timers have their turn.
          if (this.#pollBudget === Infinity && this.#poll.length > 0) this.#pollBudget = this.#poll.length;
          const step = this.#pollBudget > 0 ? this.#poll.first : undefined;
          const pending = step === undefined || this.#pendingFirst > 0 ? this.#pending.take() : undefined;
          if (pending !== undefined) {
            this.#pendingFirst -= 1;
            if (this.#call(callbacks, pending)) return true;
            break;
          }
          if (step !== undefined) {
            let ran = true;
            const called = this.#call(callbacks, () => (ran = step()));
            if (!ran) {
              this.#poll.take();
              this.#pollBudget -= 1;
            } else if (called) return true;
            break;
          }
          if (this.#poll.length === 0 && this.immediates() === 0 && this.#closing.length === 0) {
            if (!this.alive) {
              this.#enterTimers();
              break;
            }
            this.beforePoll(true);
            if (this.#poll.length > 0) {
              this.#pollBudget = this.#poll.length;
              break;
            }
            const wait = this.timerAt - (host.now() - this.#began);
            if (wait > 0) {
              if (this.timerAt !== Infinity) {
                this.#pollBudget = Infinity;
                this.#sleep.begin(wait);
              }
              return false;
            }
          }
          this.#phase = "check";
          this.#batch = callbacks.takeImmediates();
          break;
        }
        case "check": {
          if (this.#batch !== undefined && !this.#batch.empty) {
            const batch = this.#batch;
            if (this.#call(callbacks, () => batch.runNext())) return true;
            break;
          }
          this.#phase = "close";
          this.#closingNow = this.#closing;
          this.#closing = [];
          break;
        }
        case "close": {
          const close = this.#closingNow[this.#closingNow.length - 1];
          if (close !== undefined) {
            this.#closingNow.length -= 1;
            if (this.#call(callbacks, close)) return true;
            break;
          }
          this.#enterTimers();
          break;
        }
      }
    }
  }

  #enterTimers(): void {
    this.updateTime();
    this.#timersNow = this.#now;
    this.#phase = "timers";
  }

  /** What is there when the phase begins is taken: also what the microtasks of the last timer have asked for. */
  #beginPoll(): void {
    this.#atPoll = false;
    this.beforePoll(false);
    this.turns += 1;
    this.#pollBudget = this.#poll.length;
    this.#pendingFirst = this.#pending.length;
  }

  /**
   * Runs a callback the way Node makes one: its ticks follow before anything else, unless it says `false`, that there was
   * nothing to run. Gives false when it threw and the program handled the error: then, as in Node, ticks and microtasks
   * wait until the next callback is done.
   */
  #call(callbacks: LoopCallbacks, callback: () => unknown): boolean {
    try {
      if (callback() !== false && callbacks.hasTicks()) callbacks.runTicks();
      return true;
    } catch (error) {
      this.asyncs.fail();
      callbacks.onUncaught(error);
      return false;
    }
  }
}
