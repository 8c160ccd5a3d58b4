import { setImmediate as nextTurn } from "node:timers/promises";

async function compute() {
  return Math.sqrt(performance.now());
}

// #region rounds
async function goRound(
  name: string,
  pause: () => Promise<unknown>,
) {
  const start = performance.now();
  let fired = false;
  const timer = setTimeout(() => (fired = true), 1);

  while (performance.now() - start < 40) {
    await pause();
  }

  performance.measure(name, { start });
  const timely = fired ? "fired meanwhile" : "had to wait";
  console.log(`${name}: the timer ${timely}`);
  clearTimeout(timer);
}
// #endregion

// #region three
await goRound("a settled promise", () => Promise.resolve());
await goRound("an async function", compute);
await goRound("setImmediate", nextTurn);
// #endregion
