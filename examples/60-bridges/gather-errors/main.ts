import { setTimeout as sleep } from "node:timers/promises";

async function cook(dish: string, time: number) {
  const start = performance.now();
  await sleep(time);
  performance.measure(dish, { start });
  if (dish === "soup") throw new Error("the soup is burnt");
  console.log(`${dish}: done`);
  return dish;
}

// #region first
const bread = cook("bread", 90);
try {
  await Promise.all([cook("soup", 30), bread]);
} catch (error) {
  console.log(`caught: ${(error as Error).message}`);
}
await bread; // it was never stopped
// #endregion

// #region every
const outcomes = await Promise.allSettled([
  cook("soup", 60),
  cook("cake", 30),
]);
for (const outcome of outcomes) {
  if (outcome.status === "fulfilled") {
    console.log(`result: ${outcome.value}`);
  } else {
    console.log(`failed: ${outcome.reason.message}`);
  }
}
// #endregion
