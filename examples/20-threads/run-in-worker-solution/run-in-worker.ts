import { Worker } from "node:worker_threads";

/** Runs a file in a thread, and gives its first message. */
export function runInWorker(file: URL, workerData: unknown) {
  return new Promise((resolve, reject) => {
    const worker = new Worker(file, { workerData });
    worker.once("message", resolve);
    worker.once("error", reject);
    // After a message or an error this comes too late.
    worker.once("exit", (code) => {
      reject(new Error(`It ended with ${code} and no message.`));
    });
  });
}
