import { setTimeout as wait } from "node:timers/promises";
import { Mutex } from "./mutex.ts";

const mutex = new Mutex();
const start = performance.now();

// #region within
const outer = mutex.runExclusive(async () => {
  console.log("outer task begins");
  await mutex.runExclusive(() => console.log("inner task begins"));
  console.log("outer task ends");
});
// #endregion

const first = await Promise.race([
  outer.then(() => "done"),
  wait(60, "still waiting"),
]);
console.log(first);
performance.measure(first, { start });
