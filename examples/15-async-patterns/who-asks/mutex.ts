// #region mutex
/** Lets one task in at a time, in the order of asking. */
export class Mutex {
  #last: Promise<unknown> = Promise.resolve();

  /** Runs a task when all that were asked for before are over. */
  runExclusive<T>(task: () => T | Promise<T>): Promise<T> {
    const result = this.#last.then(task);
    this.#last = result.catch(() => {}); // a failure is an end, too
    return result;
  }
}
// #endregion
