import { setTimeout as wait } from "node:timers/promises";

// #region empty
const nothing: Promise<string>[] = [];

console.log("all:", await Promise.all(nothing));
console.log("allSettled:", await Promise.allSettled(nothing));

await Promise.any(nothing).catch((error: AggregateError) => {
  console.log(`any: ${error.name}, ${error.errors.length} errors`);
});

let race = "pending";
void Promise.race(nothing).finally(() => (race = "settled"));
// #endregion

const start = performance.now();
process.on("exit", () => {
  performance.measure("race", { start });
  console.log(`race: still ${race}`);
});
await wait(40);
