import { setTimeout as wait } from "node:timers/promises";

// #region boil
async function boil(what: string, time: number) {
  const start = performance.now();
  console.log(`${what}: on the stove`);
  await wait(time);
  console.log(`${what}: done`);
  performance.measure(what, { start });
}
// #endregion

// #region start
const eggs = boil("eggs", 120);
console.log("the eggs are called for");
await boil("milk", 40);
console.log("the milk was awaited");
await eggs;
console.log("the eggs were awaited");
// #endregion
