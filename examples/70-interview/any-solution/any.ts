/** What Promise.any does, without Promise.any. */
export function any<T>(
  inputs: Iterable<T | PromiseLike<T>>,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const waiting = [...inputs];
    const errors: unknown[] = [];
    let open = waiting.length;
    if (open === 0) giveUp();

    for (const [index, input] of waiting.entries()) {
      Promise.resolve(input).then(resolve, (error) => {
        errors[index] = error; // where its promise stands
        open -= 1;
        if (open === 0) giveUp();
      });
    }

    function giveUp() {
      const message = "All promises were rejected";
      reject(new AggregateError(errors, message));
    }
  });
}
