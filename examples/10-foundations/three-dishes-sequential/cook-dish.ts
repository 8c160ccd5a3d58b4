import { setTimeout as wait } from "node:timers/promises";

// #region cook-dish
export async function cookDish(dish: string) {
  const start = performance.now();

  const pieces = chop(); // keeps the cook busy
  await wait(200); // the oven is busy, the cook is free

  performance.measure(dish, { start });
  return `${dish}: ${pieces} pieces`;
}
// #endregion

/** Counts the primes below 1100000, one by one. */
function chop() {
  let pieces = 0;
  for (let n = 2; n < 1_100_000; n += 1) {
    let divisor = 2;
    while (divisor * divisor <= n && n % divisor !== 0) {
      divisor += 1;
    }
    if (divisor * divisor > n) pieces += 1;
  }
  return pieces;
}
