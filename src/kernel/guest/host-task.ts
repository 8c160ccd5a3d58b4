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
    const options = { priority: "background" };
    return () => void scheduler.postTask(turn, options);
  }
  // Two hops: what the browser queues at the end of the task that asked comes between them.
  const { port1, port2 } = new host.MessageChannel();
  let second = false;
  host.addEventListener.call(port1, "message", () => {
    if (second) turn();
    else port2.postMessage(null);
    second = !second;
  });
  port1.start();
  return () => port2.postMessage(null);
}
