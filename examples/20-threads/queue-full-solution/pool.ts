import { Worker } from "node:worker_threads";
import { QueueFull } from "./queue-full.ts";

interface Job extends PromiseWithResolvers<unknown> {
  readonly task: unknown;
}

interface Options {
  size: number;
  /** How many jobs may wait. Those that run do not count. */
  maxQueue: number;
}

export class Pool {
  readonly #workers = new Map<Worker, Job | null>();
  readonly #queue: Job[] = [];
  readonly #maxQueue: number;

  constructor(file: URL, { size, maxQueue }: Options) {
    this.#maxQueue = maxQueue;
    for (let n = 1; n <= size; n += 1) this.#start(file);
  }

  run(task: unknown) {
    const job = { task, ...Promise.withResolvers<unknown>() };
    this.#queue.push(job);
    this.#feed();
    if (this.#queue.length > this.#maxQueue) {
      this.#queue.pop();
      job.reject(new QueueFull("Too many jobs are waiting."));
    }
    return job.promise;
  }

  async close() {
    for (const [worker] of this.#workers) await worker.terminate();
  }

  #feed() {
    for (const [worker, current] of this.#workers) {
      if (current !== null) continue;
      const next = this.#queue.shift();
      if (next === undefined) return;
      this.#workers.set(worker, next);
      worker.postMessage(next.task);
    }
  }

  #start(file: URL) {
    const worker = new Worker(file);
    this.#workers.set(worker, null);
    worker.on("message", (result) => {
      this.#workers.get(worker)?.resolve(result);
      this.#workers.set(worker, null);
      this.#feed();
    });
  }
}
