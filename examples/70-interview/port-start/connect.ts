import { once } from "node:events";
import type { MessagePort } from "node:worker_threads";

/** Gives a function that asks the other end of a port. */
export function connect(port: MessagePort) {
  let lastId = 0;

  return async function ask(value: unknown): Promise<unknown> {
    const id = ++lastId;
    port.postMessage({ id, value });
    // { id, value } or { id, error }: but whose is it?
    const [answer] = await Promise.race([
      once(port, "message"),
      once(port, "close").then(() => [{ value: "closed" }]),
    ]);
    return answer.value ?? answer.error;
  };
}
