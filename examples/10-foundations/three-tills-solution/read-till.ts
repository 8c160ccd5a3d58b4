import { setTimeout as wait } from "node:timers/promises";

let inFlight = 0;

/** The most calls of readTill that were under way at once. */
export let mostInFlight = 0;

/** Asks one till for its amount, which takes a moment. */
export async function readTill(till: string, amount: number) {
  const start = performance.now();
  inFlight += 1;
  mostInFlight = Math.max(mostInFlight, inFlight);
  await wait(40);
  inFlight -= 1;
  performance.measure(till, { start });
  return amount;
}
