import { setTimeout as wait } from "node:timers/promises";

export let attempts = 0;
export let aborted = 0;

/** Asks a server. The first that is asked is the slow one. */
export async function askServer(signal: AbortSignal) {
  attempts += 1;
  const name = `server ${attempts}`;
  const start = performance.now();
  try {
    await wait(attempts === 1 ? 300 : 20, undefined, { signal });
    return `answer from ${name}`;
  } catch (error) {
    aborted += 1;
    throw error;
  } finally {
    performance.measure(name, { start });
  }
}
