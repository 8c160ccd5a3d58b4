const value: unknown = "done";
const promise = Promise.resolve(value);
const thenable = {
  then: (resolve: (result: unknown) => void) => resolve(value),
};

// #region functions
await tell("returns a value", async () => value);
await tell("awaits a value", async () => await value);
await tell("awaits a promise", async () => await promise);
await tell("awaits a thenable", async () => await thenable);
await tell("returns a promise", async () => promise);
// #endregion

// #region tell
/** Tells in which round of microtasks the caller goes on. */
async function tell(name: string, call: () => Promise<unknown>) {
  let round = 0;
  let isOver = false;
  queueMicrotask(function next() {
    round += 1;
    if (!isOver) queueMicrotask(next);
  });

  await call();
  isOver = true;
  console.log(`${name}: ${round}`);
}
// #endregion
