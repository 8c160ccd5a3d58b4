// What Node gives to libuv's threads: work that ends beside the program, and tells of its end in the poll phase.
import { host } from "./host.ts";
import { Queue } from "../intrinsics.ts";
import type { EventLoop } from "./event-loop.ts";

/** Work that is done at once, when its turn comes. */
interface Job {
  readonly run: () => () => void;
  readonly asked: number;
  readonly turn: number;
}

/** A callback that took longer than this left time for the work to end beside it, in milliseconds. */
const unhurried = 5;

/**
 * A work queue does what in Node one of libuv's threads does, in the order asked. Such work takes longer than the rest of a
 * loop's turn: its end is found in the poll phase of the next one, unless the loop has nothing else to do, or a callback
 * went on for long.
 */
export class WorkQueue {
  readonly #loop: EventLoop;
  readonly #waiting = new Queue<Job>();

  constructor(loop: EventLoop) {
    this.#loop = loop;
    loop.beforePoll = (idle) => {
      this.#work(idle);
    };
  }

  /** Adds work. `run` does it, and gives what is to be called when its end is told. The loop stays alive until then. */
  add(run: Job["run"]): void {
    this.#loop.refs += 1;
    this.#waiting.add({ run, asked: host.now(), turn: this.#loop.turns });
    this.#loop.wake();
  }

  #work(idle: boolean): void {
    if (this.#waiting.length === 0) return;
    const now = host.now();
    for (let left = this.#waiting.length; left > 0; left -= 1) {
      const first = this.#waiting.first;
      if (first === undefined) return;
      if (!idle && first.turn === this.#loop.turns && now - first.asked < unhurried) return;
      this.#waiting.take();
      const end = first.run();
      this.#loop.queueEvent(() => {
        this.#loop.refs -= 1;
        end();
      });
    }
  }
}
