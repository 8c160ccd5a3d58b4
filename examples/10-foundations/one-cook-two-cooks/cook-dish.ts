import { setTimeout as wait } from "node:timers/promises";

const chopping = Number(process.env.CHOPPING ?? 150_000);
const oven = Number(process.env.OVEN ?? 80); // milliseconds

// #region cook-dish
export async function cookDish(cook: string, dish: string) {
  const start = performance.now();
  console.log(`${cook} starts the ${dish}`);

  const pieces = chop(); // keeps the cook busy
  await wait(oven); // the oven is busy, the cook is free

  console.log(`${cook} serves the ${dish}, ${pieces} pieces`);
  performance.measure(dish, { start });
}
// #endregion

/** Counts the primes below a number, one by one. */
function chop() {
  let pieces = 0;
  for (let n = 2; n < chopping; n += 1) {
    let divisor = 2;
    while (divisor * divisor <= n && n % divisor !== 0) {
      divisor += 1;
    }
    if (divisor * divisor > n) pieces += 1;
  }
  return pieces;
}
