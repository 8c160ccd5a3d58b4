/** Lets in a number of tasks at a time, in the order of asking. */
export class Semaphore {
  #free: number;
  readonly #waiting: (() => void)[] = [];

  constructor(permits: number) {
    this.#free = permits;
  }

  /** Waits for a permit, and takes it. */
  async acquire() {
    if (this.#free > 0) {
      this.#free -= 1;
      return;
    }
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#waiting.push(resolve);
    await promise; // the permit was handed over
  }

  /** Gives a permit back. */
  release() {
    const next = this.#waiting.shift();
    if (next === undefined) this.#free += 1;
    else next(); // never free: nobody can overtake
  }

  /** Runs a task with a permit. */
  async run<T>(task: () => T | Promise<T>) {
    await this.acquire();
    try {
      return await task();
    } finally {
      this.release();
    }
  }
}
