import { once } from "node:events";
import { Worker } from "node:worker_threads";

/** A pool of threads, each of which does one job at a time. */
export class Pool<Job, Result> {
  readonly #file: URL;
  readonly #idle: Worker[] = [];
  readonly #waiting: ((worker: Worker) => void)[] = [];

  constructor(file: URL, size: number) {
    this.#file = file;
    for (let n = 0; n < size; n += 1) this.#give(new Worker(file));
  }

  /** Gives the result of a job, or rejects if it fails. */
  async run(job: Job): Promise<Result> {
    let worker = await this.#take();
    try {
      const [result] = await ask(worker, job);
      return result;
    } catch (error) {
      void worker.terminate(); // if it has not ended itself
      worker = new Worker(this.#file);
      throw error;
    } finally {
      this.#give(worker);
    }
  }

  /** Ends all threads. To be called when no job is left. */
  async close() {
    await Promise.all(this.#idle.map((idle) => idle.terminate()));
  }

  #take() {
    const { promise, resolve } = Promise.withResolvers<Worker>();
    this.#waiting.push(resolve);
    const worker = this.#idle.shift();
    if (worker !== undefined) this.#give(worker);
    return promise;
  }

  #give(worker: Worker) {
    const next = this.#waiting.shift();
    if (next === undefined) this.#idle.push(worker);
    else next(worker);
  }
}

async function ask(worker: Worker, job: unknown) {
  worker.postMessage(job); // first, since it may throw
  const over = new AbortController();
  const { signal } = over;
  const answer = once(worker, "message", { signal });
  const end = once(worker, "exit", { signal }).then(([code]) => {
    throw new Error(`The thread ended with ${code}.`);
  });
  // Whichever comes, the other is not listened for any more.
  return Promise.race([answer, end]).finally(() => over.abort());
}
