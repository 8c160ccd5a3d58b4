import { setTimeout as wait } from "node:timers/promises";

export interface Limits {
  /** How often it is tried, at most. */
  attempts: number;
  /** The longest pause after the first failure, in ms. */
  base: number;
  /** The longest pause at all. */
  most: number;
  /** From 0 up to 1. */
  random?: () => number;
  /** Ends attempts and pauses. */
  signal?: AbortSignal;
  /** Waits, or rejects when the signal aborts. */
  pause?: (ms: number, signal?: AbortSignal) => Promise<unknown>;
}

/** Tries until it works, with pauses that grow. */
export async function retry<Result>(
  attempt: () => Promise<Result>,
  limits: Limits,
): Promise<Result> {
  const { attempts, base, most, signal } = limits;
  const { random = Math.random, pause = waitFor } = limits;

  for (let tried = 1; ; tried += 1) {
    signal?.throwIfAborted();
    try {
      return await attempt();
    } catch (error) {
      signal?.throwIfAborted(); // it is no failure of its own
      if (tried >= attempts) throw error;
    }
    const longest = Math.min(most, base * 2 ** (tried - 1));
    await pause(random() * longest, signal);
  }
}

async function waitFor(ms: number, signal?: AbortSignal) {
  try {
    await wait(ms, undefined, signal && { signal });
  } catch (error) {
    signal?.throwIfAborted(); // with its own reason
    throw error;
  }
}
