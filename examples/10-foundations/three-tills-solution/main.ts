import { mostInFlight, readTill } from "./read-till.ts";

// #region total
export async function total() {
  const amounts = await Promise.all([
    readTill("front", 120),
    readTill("bar", 80),
    readTill("door", 50),
  ]);
  return amounts.reduce((sum, amount) => sum + amount, 0);
}
// #endregion

console.log(`total: ${await total()}`);
console.log(`most in flight: ${mostInFlight}`);
