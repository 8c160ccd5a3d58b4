import { setTimeout as wait } from "node:timers/promises";
import { Mutex } from "./mutex.ts";

// #region visits
const mutex = new Mutex();

const visits = [
  mutex.runExclusive(() => visit("first", 40)),
  mutex.runExclusive(() => visit("second", 40)),
  visit("stranger", 60),
];
console.log("all have asked");
await Promise.all(visits);
// #endregion

// #region visit
async function visit(who: string, time: number) {
  const start = performance.now();
  console.log(`${who} goes in`);
  await wait(time);
  console.log(`${who} comes out`);
  performance.measure(who, { start });
}
// #endregion
