/** Is over after a time, or rejects when the signal aborts. */
export function sleep(ms: number, signal?: AbortSignal) {
  return new Promise<void>((resolve, reject) => {
    signal?.throwIfAborted(); // nobody would tell us any more
    signal?.addEventListener("abort", stop, { once: true });
    const timer = setTimeout(wake, ms);

    function wake() {
      signal?.removeEventListener("abort", stop);
      resolve();
    }

    function stop() {
      clearTimeout(timer);
      reject(signal?.reason);
    }
  });
}

/** Asks until the answer is true; gives up at the deadline. */
export async function poll(
  isDone: () => boolean | Promise<boolean>,
  pause: number,
  deadline: number,
) {
  const signal = AbortSignal.timeout(deadline);
  while (!(await isDone())) await sleep(pause, signal);
}
