import { append } from "../intrinsics.ts";
import type { ImmediateBatch } from "./loop-callbacks.ts";

/** An immediate as Node's `internal/timers` keeps it in its list. */
interface Immediate {
  _idleNext: Immediate | null;
  _idlePrev: Immediate | null;
  readonly _destroyed: boolean;
}

/** Node's list of waiting immediates. */
export interface ImmediateList {
  head: Immediate | null;
  tail: Immediate | null;
}

/**
 * An immediate queue runs Node's immediates one at a time. Node's `processImmediate` runs a whole list and drains the
 * microtasks in between; here it is given lists of one, and the browser drains them between its tasks.
 */
export class ImmediateQueue {
  readonly #list: ImmediateList;
  readonly #process: () => void;
  readonly #info: Uint32Array;
  #waiting: Immediate[] = [];

  constructor(list: ImmediateList, process: () => void, info: Uint32Array) {
    this.#list = list;
    this.#process = process;
    this.#info = info;
  }

  /** Takes all that wait now; those set from now on belong to the next turn. */
  take(): ImmediateBatch {
    this.#collect();
    const batch = this.#waiting;
    this.#waiting = [];
    let next = 0;
    const skip = (): void => {
      while (batch[next]?._destroyed === true) next += 1;
    };
    skip();
    return {
      get empty() {
        return next >= batch.length;
      },
      runNext: () => {
        const immediate = batch[next];
        next += 1;
        try {
          if (immediate !== undefined) this.#run(immediate);
        } finally {
          skip();
        }
      },
    };
  }

  #run(immediate: Immediate): void {
    if (immediate._destroyed) return;
    this.#collect();
    this.#list.head = this.#list.tail = immediate;
    try {
      this.#process();
    } finally {
      // After a throw the library leaves its mark that a list is half done; the list had one member.
      this.#info[2] = 0;
    }
  }

  #collect(): void {
    let immediate = this.#list.head;
    this.#list.head = this.#list.tail = null;
    while (immediate !== null) {
      const next: Immediate | null = immediate._idleNext;
      immediate._idleNext = immediate._idlePrev = null;
      append(this.#waiting, immediate);
      immediate = next;
    }
  }
}
