/** unlessStopped waits for a value, but no longer than until the signal is aborted: then there is none. */
export function unlessStopped<Value>(value: Promise<Value>, signal: AbortSignal): Promise<Value | undefined> {
  const stopped = new Promise<undefined>((resolve) => {
    if (signal.aborted) resolve(undefined);
    signal.addEventListener("abort", () => resolve(undefined), { once: true });
  });
  value.catch(() => undefined);
  return Promise.race([value, stopped]);
}
