/** Lets one in at a time, in the order of asking. */
export class Mutex {
  #last: Promise<void> = Promise.resolve();

  /** Waits for its turn, and gives a function that ends it. */
  async acquire() {
    const before = this.#last;
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#last = promise;
    await before;
    return () => resolve();
  }

  /** Runs a task when it is its turn. */
  async runExclusive<T>(task: () => T | Promise<T>) {
    const release = await this.acquire();
    try {
      return await task();
    } finally {
      release();
    }
  }
}
