type Job<Result> = (signal: AbortSignal) => Promise<Result>;

/** Gives a job's result, or stops it when its time is up. */
export async function withTimeout<Result>(
  job: Job<Result>,
  ms: number,
  outer?: AbortSignal,
): Promise<Result> {
  outer?.throwIfAborted();
  const { promise: stopped, reject } =
    Promise.withResolvers<never>();
  const inner = new AbortController();
  const stop = (reason: unknown) => {
    reject(reason); // first the caller is told,
    inner.abort(reason); // and then the job
  };
  const giveUp = () => stop(outer?.reason);
  const timer = setTimeout(() => {
    stop(new DOMException("Too late", "TimeoutError"));
  }, ms);
  outer?.addEventListener("abort", giveUp);

  try {
    const going = Promise.try(job, inner.signal);
    return await Promise.race([stopped, going]);
  } finally {
    clearTimeout(timer);
    outer?.removeEventListener("abort", giveUp);
  }
}
