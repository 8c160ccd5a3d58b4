/** What Promise.any does, without Promise.any. */
export async function any<T>(
  inputs: Iterable<T | PromiseLike<T>>,
): Promise<T> {
  return Promise.race(inputs); // a failure may come first
}
