// How a thread of Node's ends by an error in a promise job. The library ends the thread from within V8's report of the error,
// and V8 takes that end back when the report is done: the JavaScript that is under way goes on to its own end, with the jobs
// that wait, and only then has Node no more to call. Found by running it on Node 26.10; Node's documentation is silent.
import type { Kernel } from "./kernel.ts";
import { exitNow, genericError, terminated } from "./ending.ts";
import type { ImmediateBatch, LoopCallbacks } from "./loop-callbacks.ts";

/** Last jobs are what a thread still runs after an error in one of its promise jobs has ended it. */
export class LastJobs {
  readonly #kernel: Kernel;
  /** Set while the library is told of the error. */
  #telling = false;
  /** Set once the thread has ended. */
  #exitCode: number | undefined;
  #batch: ImmediateBatch | undefined;
  #timersLeft = false;
  /** The jobs were run by the library after its ticks, to which it goes back. */
  #ticksFollow = false;

  constructor(kernel: Kernel) {
    this.#kernel = kernel;
  }

  /** Ends the thread for an error in a promise job; `tell` tells the library, which handles it or exits. */
  fail(tell: () => void): void {
    if (this.#exitCode !== undefined) return; // Nor does Node tell of a second one.
    this.#telling = true;
    try {
      tell();
    } catch (error) {
      if (error !== terminated) throw error;
      this.#exitCode = genericError;
      this.#ticksFollow = this.#kernel.taskQueue.leftForJobs();
      this.#kernel.loop.wake();
    } finally {
      this.#telling = false;
    }
  }

  /** Ends the thread, or where the library does so for the error leaves the library only. */
  exit(exitCode: number): never {
    // Another code is the choice of a listener that the library has called.
    if (!this.#telling || exitCode !== genericError) return exitNow(this.#kernel, exitCode);
    // eslint-disable-next-line @typescript-eslint/only-throw-error
    throw terminated;
  }

  /** The same callbacks for the loop, which end the thread where Node has no more to call. */
  within(callbacks: LoopCallbacks): LoopCallbacks {
    return {
      ...callbacks,
      runTimers: (now) => {
        this.#timersLeft = true;
        const next = callbacks.runTimers(now);
        this.#timersLeft = next === "again";
        this.#ticksFollow = false;
        return next;
      },
      takeImmediates: () => (this.#batch = callbacks.takeImmediates()),
      // The loop asks before each callback, and after it.
      hasTicks: () => {
        const hasTicks = callbacks.hasTicks();
        if (this.#exitCode !== undefined) this.#endUnless(hasTicks);
        return hasTicks;
      },
      onUncaught: (error) => {
        if (this.#exitCode !== undefined) this.#end();
        callbacks.onUncaught(error);
      },
    };
  }

  #endUnless(hasTicks: boolean): void {
    const inBatch = this.#timersLeft || this.#batch?.empty === false;
    if (inBatch) this.#ticksFollow = false;
    else if (!(hasTicks && this.#ticksFollow)) this.#end();
  }

  #end(): never {
    return exitNow(this.#kernel, this.#exitCode ?? genericError);
  }
}
