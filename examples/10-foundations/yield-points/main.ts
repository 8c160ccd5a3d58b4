import { setImmediate as immediate } from "node:timers/promises";

setTimeout(() => step("timer"), 0);
await Promise.all([work("tea"), work("pie")]);

// #region work
async function work(name: string) {
  step(`${name} 1`);
  await immediate(); // here others get a turn
  step(`${name} 2`);
  await immediate(); // and here
  step(`${name} 3`);
}
// #endregion

/** Computes for a moment: nothing else can run meanwhile. */
function step(name: string) {
  const start = performance.now();
  console.log(name);
  while (performance.now() - start < 25) Math.sqrt(start);
  performance.measure(name, { start });
}
