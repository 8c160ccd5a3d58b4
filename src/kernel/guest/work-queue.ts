// What Node gives to libuv's threads: work that ends beside the program, and tells of its end in the poll phase.
import { host } from "./host.ts";
import { append, max, min } from "../intrinsics.ts";
import type { EventLoop } from "./event-loop.ts";

/** Told when work has ended; the function that it is given is called in the poll phase. */
export type Finish = (end: () => void) => void;

interface Job {
  /** Work that is done at once on this thread, when its turn comes; gives what is to be called when its end is told. */
  readonly run?: () => () => void;
  /** Work that goes on elsewhere. */
  readonly start?: (finish: Finish) => void;
  readonly asked: number;
  readonly turn: number;
}

/** A callback that took longer than this left time for the work to end beside it, in milliseconds. */
const unhurried = 5;
/** How many of libuv's threads there are, unless the environment says otherwise, and how many there may be. */
const usualThreads = 4;
const mostThreads = 1024;

/**
 * A work queue does what in Node libuv's threads do, in the order asked and as many at once as there are threads. Work of
 * this thread takes longer than the rest of a loop's turn: its end is found in the poll phase of the next one, unless the
 * loop has nothing else to do, or a callback went on for long.
 */
export class WorkQueue {
  readonly #loop: EventLoop;
  readonly #wanted: () => string | undefined;
  readonly #capture: () => (callback: () => void) => void;
  readonly #jobs: Job[] = [];
  #threads: number | undefined;
  #busy = 0;

  /**
   * `wanted` is UV_THREADPOOL_SIZE, which is read when there is work for the first time, as in libuv. `capture` gives what
   * runs a callback later in the context of now.
   */
  constructor(
    loop: EventLoop,
    wanted: () => string | undefined = () => undefined,
    capture: () => (callback: () => void) => void = () => (callback) => callback(),
  ) {
    this.#loop = loop;
    this.#wanted = wanted;
    this.#capture = capture;
    loop.beforePoll = (idle) => {
      this.#work(idle);
    };
  }

  /** Adds work that this thread does. The loop stays alive until its end is told. */
  add(run: () => () => void): void {
    const within = this.#capture();
    const runWithin = (): (() => void) => {
      const end = run();
      return () => {
        within(end);
      };
    };
    this.#add({ run: runWithin, asked: host.now(), turn: this.#loop.turns });
  }

  /** Adds work that goes on elsewhere, and begins it as soon as there is a thread for it. */
  addBeside(start: (finish: Finish) => void): void {
    const within = this.#capture();
    const startWithin = (finish: Finish): void => {
      start((end) => {
        finish(() => {
          within(end);
        });
      });
    };
    this.#add({ start: startWithin, asked: host.now(), turn: this.#loop.turns });
    this.#startBeside();
  }

  #add(job: Job): void {
    const wanted = Number.parseInt(this.#wanted() ?? "", 10);
    this.#threads ??= Number.isNaN(wanted) ? usualThreads : min(max(wanted, 1), mostThreads);
    this.#loop.refs += 1;
    append(this.#jobs, job);
    this.#loop.wake();
  }

  get #free(): number {
    return (this.#threads ?? usualThreads) - this.#busy;
  }

  /** Begins what a thread is free for; work of this thread that waits before it has the first ones. */
  #startBeside(): void {
    for (let at = 0; at < this.#jobs.length && at < this.#free;) {
      const { start } = this.#jobs[at] ?? {};
      if (start === undefined) {
        at += 1;
        continue;
      }
      this.#remove(at);
      this.#busy += 1;
      start((end) => {
        this.#busy -= 1;
        this.#tell(end);
        this.#startBeside();
      });
    }
  }

  #work(idle: boolean): void {
    const now = host.now();
    for (let left = this.#jobs.length; left > 0 && this.#free > 0; left -= 1) {
      const first = this.#jobs[0];
      if (first?.run === undefined) return;
      if (!idle && first.turn === this.#loop.turns && now - first.asked < unhurried) return;
      this.#remove(0);
      this.#tell(first.run());
      this.#startBeside();
    }
  }

  #tell(end: () => void): void {
    this.#loop.queueEvent(() => {
      this.#loop.refs -= 1;
      end();
    });
  }

  #remove(at: number): void {
    for (let next = at + 1; next < this.#jobs.length; next += 1) this.#jobs[next - 1] = this.#jobs[next] as Job;
    this.#jobs.length -= 1;
  }
}
