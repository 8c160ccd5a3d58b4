import { poll, sleep } from "./sleep.ts";

let isReady = false;
void sleep(50).then(() => (isReady = true));

await watch("the oven", () => isReady, 500);
await watch("the queue", () => false, 60);

async function watch(
  what: string,
  isDone: () => boolean,
  deadline: number,
) {
  const start = performance.now();
  try {
    await poll(isDone, 20, deadline);
    console.log(`${what}: ready`);
  } catch (error) {
    console.log(`${what}: ${(error as Error).name}`);
  }
  performance.measure(what, { start });
}

// #region nap
const nap = new AbortController();
const long = sleep(1000, nap.signal);
nap.abort();
const [{ status }] = await Promise.allSettled([long]);
console.log(`the nap: ${status}`);
// #endregion
