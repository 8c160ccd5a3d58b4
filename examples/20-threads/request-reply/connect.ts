import type { Worker } from "node:worker_threads";

// #region connect
export function connect(worker: Worker) {
  const waiting = new Map<number, (reply: string) => void>();
  let lastId = 0;

  worker.on("message", ({ id, reply }) => {
    waiting.get(id)?.(reply);
    waiting.delete(id);
  });

  return function ask(request: string) {
    const { promise, resolve } = Promise.withResolvers<string>();
    const id = ++lastId;
    waiting.set(id, resolve);
    worker.postMessage({ id, request });
    return promise;
  };
}
// #endregion
