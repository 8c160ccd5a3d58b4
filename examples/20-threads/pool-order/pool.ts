import { Worker } from "node:worker_threads";

interface Job extends PromiseWithResolvers<unknown> {
  readonly task: unknown;
}

export class Pool {
  readonly #file: URL;
  readonly #workers = new Map<Worker, Job | null>();
  readonly #queue: Job[] = [];
  #isOpen = true;

  constructor(file: URL, size: number) {
    this.#file = file;
    for (let n = 1; n <= size; n += 1) this.#start(`worker ${n}`);
  }

  // #region run
  run(task: unknown) {
    const job = { task, ...Promise.withResolvers<unknown>() };
    this.#queue.push(job);
    this.#feed();
    return job.promise;
  }

  #feed() {
    for (const [worker, current] of this.#workers) {
      if (current !== null) continue; // it is busy
      const next = this.#queue.shift();
      if (next === undefined) return;
      this.#workers.set(worker, next);
      worker.postMessage(next.task);
    }
  }
  // #endregion

  // #region start
  #start(name: string) {
    const worker = new Worker(this.#file, { name });
    this.#workers.set(worker, null);

    worker.on("message", (result) => {
      this.#workers.get(worker)?.resolve(result);
      this.#workers.set(worker, null);
      this.#feed();
    });
    worker.on("error", (error) => {
      this.#workers.get(worker)?.reject(error);
    });
    worker.on("exit", (code) => {
      const gone = new Error(`The thread ended with ${code}`);
      this.#workers.get(worker)?.reject(gone);
      this.#workers.delete(worker);
      if (this.#isOpen) this.#start(name);
      this.#feed();
    });
  }
  // #endregion

  async close() {
    this.#isOpen = false;
    for (const [worker] of this.#workers) await worker.terminate();
  }
}
