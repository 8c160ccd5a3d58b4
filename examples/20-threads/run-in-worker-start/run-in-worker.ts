import { Worker } from "node:worker_threads";

/** Runs a file in a thread, and gives its first message. */
export function runInWorker(file: URL, workerData: unknown) {
  return new Promise((resolve) => {
    const worker = new Worker(file, { workerData });
    worker.once("message", resolve);
    worker.once("error", resolve);
  });
}
