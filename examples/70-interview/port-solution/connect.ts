import type { MessagePort } from "node:worker_threads";

/** Gives a function that asks the other end of a port. */
export function connect(port: MessagePort) {
  const asked = new Map<number, PromiseWithResolvers<unknown>>();
  let lastId = 0;
  let isOpen = true;

  port.on("message", ({ id, value, error }) => {
    const { resolve, reject } = asked.get(id) ?? {};
    asked.delete(id);
    if (error === undefined) resolve?.(value);
    else reject?.(error);
  });

  port.on("close", () => {
    isOpen = false;
    for (const { reject } of asked.values()) reject(closed());
    asked.clear();
  });

  return async function ask(value: unknown): Promise<unknown> {
    if (!isOpen) throw closed();
    const id = ++lastId;
    port.postMessage({ id, value }); // first, since it may throw
    const answer = Promise.withResolvers<unknown>();
    asked.set(id, answer);
    return answer.promise;
  };
}

const closed = () => new Error("The port is closed.");
