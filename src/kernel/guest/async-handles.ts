// libuv's async handles: all of a loop's share one wake-up, and a poll that finds it set looks at them in the order in
// which they were made (libuv `src/unix/async.c`).
import { Queue } from "../intrinsics.ts";

/** Runs one callback of a handle; false when there was none to run. */
export type AsyncStep = () => boolean;

/** oneStep is an event with one callback; one that is not `due` any more when its turn comes is left out. */
export function oneStep(callback: () => void, due?: () => boolean): AsyncStep {
  let ran = false;
  return () => {
    if (ran || due?.() === false) return false;
    ran = true;
    callback();
    return true;
  };
}

/** An async handle can be woken; the loop then runs its callbacks in the poll phase. */
export interface AsyncHandle {
  /** Asks for a run. Asking twice before it comes is asking once. */
  send(): void;
  close(): void;
}

interface Kept extends AsyncHandle {
  readonly begin: () => AsyncStep;
  pending: boolean;
  closed: boolean;
}

/** Async handles are those of one loop. */
export class AsyncHandles {
  readonly #queueEvent: (step: AsyncStep) => void;
  #handles = new Queue<Kept>();
  /** Those that the present look has still to come to. */
  #unseen = new Queue<Kept>();
  #queued = false;
  /** The handle whose turn it is, and what is left of it. */
  #current: Kept | undefined;
  #step: AsyncStep | undefined;

  /** `queueEvent` queues an event for the poll phase whose step runs until it finds nothing to do. */
  constructor(queueEvent: (step: AsyncStep) => void) {
    this.#queueEvent = queueEvent;
  }

  /** Adds a handle. `begin` is called when its turn has come and gives what to do, callback by callback. */
  add(begin: () => AsyncStep): AsyncHandle {
    const handle: Kept = {
      begin,
      pending: false,
      closed: false,
      send: () => {
        if (handle.closed) return;
        handle.pending = true;
        this.#queue();
      },
      close: () => {
        handle.closed = true;
        handle.pending = false;
      },
    };
    this.#handles.add(handle);
    return handle;
  }

  /** A tick behind the last callback threw: the handle whose callback it was is done for this time, and asks for another. */
  fail(): void {
    if (this.#step === undefined) return;
    this.#step = undefined;
    this.#current?.send();
  }

  #queue(): void {
    if (this.#queued) return;
    this.#queued = true;
    this.#queueEvent(this.#pass());
  }

  /**
   * One look at all handles: one that is woken meanwhile has its turn if it stands behind the present one. A handle goes
   * to the end of the list when it has been looked at, so that one made meanwhile stands between those before and after.
   */
  #pass(): AsyncStep {
    let begun = false;
    return () => {
      if (!begun) {
        begun = true;
        this.#queued = false;
        this.#unseen = this.#handles;
        this.#handles = new Queue();
      }
      for (;;) {
        const current = this.#step;
        this.#step = undefined;
        // One that throws is done for this time.
        if (current?.() === true) {
          this.#step = current;
          return true;
        }
        const handle = this.#unseen.take();
        if (handle === undefined) return false;
        if (handle.closed) continue;
        this.#handles.add(handle);
        if (!handle.pending) continue;
        handle.pending = false;
        this.#current = handle;
        this.#step = handle.begin();
      }
    };
  }
}
