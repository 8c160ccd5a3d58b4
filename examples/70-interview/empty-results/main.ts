import { setTimeout as wait } from "node:timers/promises";

const orders = ["soup", "roast", "cake"];
const prices = new Map([
  ["soup", 4],
  ["roast", 12],
  ["cake", 5],
]);

async function priceOf(order: string) {
  const start = performance.now();
  await wait(30);
  performance.measure(order, { start });
  return prices.get(order) ?? 0;
}

// #region collect
const results: number[] = [];
orders.forEach(async (order) => {
  results.push(await priceOf(order));
});
console.log(`orders: ${orders.length}`);
console.log(`results: ${results.length}`);
// #endregion
