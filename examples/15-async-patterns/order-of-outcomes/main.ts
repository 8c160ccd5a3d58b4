import { setTimeout as wait } from "node:timers/promises";

// #region jobs
async function bake(what: string, time: number) {
  const start = performance.now();
  await wait(time);
  performance.measure(what, { start });
  console.log(`${what}: out of the oven`);
  if (what === "cake") throw new Error("burnt");
  return what;
}

const jobs = [
  bake("bread", 120),
  bake("cake", 40),
  bake("pie", 80),
];
// #endregion

// #region combinators
const all = Promise.all(jobs).catch(() => {
  console.log("all: rejected");
});
const any = Promise.any(jobs).then((first) => {
  console.log(`any: ${first}`);
});
const settled = Promise.allSettled(jobs).then((outcomes) => {
  console.log(`allSettled: ${outcomes.length} outcomes`);
});
// #endregion
await Promise.all([all, any, settled]);
