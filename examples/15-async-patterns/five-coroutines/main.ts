import { setTimeout as wait } from "node:timers/promises";

// #region worker
async function worker(number: number) {
  const start = performance.now();
  console.log(`worker ${number} starts`);
  await wait((6 - number) * 50); // the later, the quicker
  console.log(`worker ${number} finishes`);
  performance.measure(`worker ${number}`, { start });
  return number * 2;
}
// #endregion

// #region gather
const calls = [0, 1, 2, 3, 4].map((number) => worker(number));
console.log("all five are called");
const results = await Promise.all(calls);
console.log(`results: ${results.join(", ")}`);
// #endregion
