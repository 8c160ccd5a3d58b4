/** What Promise.all does, without Promise.all. */
export function all<T>(
  inputs: Iterable<T | PromiseLike<T>>,
): Promise<T[]> {
  return new Promise((resolve, reject) => {
    const waiting = [...inputs];
    const results: T[] = [];
    let open = waiting.length;
    if (open === 0) resolve(results);

    for (const [index, input] of waiting.entries()) {
      Promise.resolve(input).then((result) => {
        results[index] = result; // in its place
        open -= 1;
        if (open === 0) resolve(results);
      }, reject);
    }
  });
}
