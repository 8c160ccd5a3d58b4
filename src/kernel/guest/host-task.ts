import { apply } from "../intrinsics.ts";
import { host } from "./host.ts";

/**
 * hostTaskQueue gives a function that asks for one more call of `turn`, in a browser task of its own. Whatever the
 * browser has to tell by then, such as messages and unhandled rejections, comes before it.
 */
export function hostTaskQueue(turn: () => void): () => void {
  const { scheduler } = host;
  if (scheduler !== undefined) {
    // Rejections are told on a queue of ordinary priority, so a background task comes after them (200 of 200 in
    // Chromium 156, where a message or a task of higher priority came before them in 200 of 200).
    // The browser reads more options than this one, and would find those that a program puts on Object.prototype.
    const options = { __proto__: null, priority: "background" };
    return () => void scheduler.postTask(turn, options);
  }
  // Two hops: what the browser queues at the end of the task that asked comes between them.
  const { port1, port2 } = new host.MessageChannel();
  const { postMessage, start } = host.portMethods;
  const hop = (): void => void apply(postMessage, port2, [null]);
  let second = false;
  // By the browser's own methods: of a guest that has booted, ports have Node's.
  host.addEventListener(port1, "message", () => {
    if (second) turn();
    else hop();
    second = !second;
  });
  apply(start, port1, []);
  return hop;
}
