import type { Worker } from "node:worker_threads";
import { DivisionError, type Methods } from "./methods.ts";

const errors = new Map([["DivisionError", DivisionError]]);

/** Gives a function that calls a method within a thread. */
export function connect(worker: Worker) {
  const waiting = new Map<number, PromiseWithResolvers<number>>();
  let lastId = 0;

  worker.on("message", ({ id, value, error }) => {
    const asked = waiting.get(id);
    waiting.delete(id);
    if (error === undefined) asked?.resolve(value);
    else asked?.reject(revive(error));
  });

  worker.on("exit", (code) => {
    const gone = new Error(`The thread ended with ${code}.`);
    for (const asked of waiting.values()) asked.reject(gone);
    waiting.clear();
  });

  return function call<Name extends keyof Methods>(
    method: Name,
    args: Parameters<Methods[Name]>,
  ) {
    const id = ++lastId;
    const asked = Promise.withResolvers<number>();
    waiting.set(id, asked);
    worker.postMessage({ id, method, args });
    return asked.promise;
  };
}

function revive({ name, message }: Error) {
  return new (errors.get(name) ?? Error)(message);
}
