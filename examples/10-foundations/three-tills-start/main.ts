import { mostInFlight, readTill } from "./read-till.ts";

// #region total
export async function total() {
  let sum = 0;
  sum += await readTill("front", 120);
  sum += await readTill("bar", 80);
  sum += await readTill("door", 50);
  return sum;
}
// #endregion

console.log(`total: ${await total()}`);
console.log(`most in flight: ${mostInFlight}`);
