import { once } from "node:events";
import type { Worker } from "node:worker_threads";
import type { Methods } from "./methods.ts";

/** Gives a function that calls a method within a thread. */
export function connect(worker: Worker) {
  let lastId = 0;

  return async function call<Name extends keyof Methods>(
    method: Name,
    args: Parameters<Methods[Name]>,
  ) {
    const id = ++lastId;
    worker.postMessage({ id, method, args });
    // Whose answer is this? And what if it is an error?
    const [answer] = await once(worker, "message");
    return answer.value ?? answer.error.message;
  };
}
