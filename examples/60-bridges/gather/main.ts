import { setTimeout as sleep } from "node:timers/promises";

async function worker(number: number) {
  const start = performance.now();
  console.log(`worker ${number}: starting`);
  await sleep(40 * (5 - number));
  console.log(`worker ${number}: finishing`);
  performance.measure(`worker ${number}`, { start });
  return number * 2;
}

// #region gather
console.log("main: five calls");
const numbers = [0, 1, 2, 3, 4];
const results = await Promise.all(numbers.map(worker));
console.log(`Results: [${results.join(", ")}]`);
// #endregion
