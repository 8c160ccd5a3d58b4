import { setTimeout as wait } from "node:timers/promises";

/** Places an order, if it is not told to stop. */
async function order(
  what: string,
  time: number,
  signal?: AbortSignal,
) {
  const start = performance.now();
  try {
    await wait(time, undefined, { signal });
    console.log(`${what} is ordered`);
  } finally {
    performance.measure(what, { start });
  }
}

async function giveUp(after: number, timer: string) {
  const start = performance.now();
  await wait(after);
  performance.measure(timer, { start });
  throw new Error("it takes too long");
}

// #region race
const tea = order("tea", 120);
await Promise.race([tea, giveUp(40, "timer 1")]).catch(sayWhy);
// #endregion
await tea;

// #region signal
await order("cake", 120, AbortSignal.timeout(40)).catch(sayWhy);
// #endregion

// #region timer
await Promise.race([order("milk", 40), giveUp(120, "timer 2")]);
console.log("in time, and nothing left to do");
// #endregion

function sayWhy(error: Error) {
  console.log(`no longer waiting: ${error.message}`);
}
