type Task<T> = (signal: AbortSignal) => Promise<T>;
type Spawn = <T>(task: Task<T>) => Promise<T>;

/** Runs a body, and lets no task of it outlive the call. */
export async function withGroup<T>(
  body: (spawn: Spawn) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  const { signal } = controller;
  const running = new Set<Promise<unknown>>();
  const errors = new Set<unknown>(); // each counts once

  const spawn: Spawn = (task) => {
    const run = Promise.try(() => {
      signal.throwIfAborted(); // too late: nothing begins
      return task(signal);
    });
    const end: Promise<unknown> = run.catch(fail).finally(() => {
      running.delete(end);
    });
    running.add(end);
    return run;
  };

  function fail(error: unknown) {
    const isTold = (error as Error | null)?.name === "AbortError";
    if (signal.aborted && isTold) return; // it has obeyed
    errors.add(error);
    controller.abort();
  }

  const result = spawn(() => body(spawn)); // a task as the others
  while (running.size > 0) await Promise.all(running);
  controller.abort(); // the door is closed
  if (errors.size === 0) return result;
  const [first] = errors;
  if (errors.size === 1) throw first;
  throw new AggregateError(errors, "Several tasks have failed");
}
