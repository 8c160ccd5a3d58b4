import { setTimeout as wait } from "node:timers/promises";
import { Mutex } from "./mutex.ts";

const mutex = new Mutex();

// #region tasks
const results = await Promise.allSettled([
  mutex.runExclusive(() => task("first")),
  mutex.runExclusive(() => task("second", "no paper")),
  mutex.runExclusive(() => task("third")),
]);
// #endregion

for (const result of results) {
  const isFine = result.status === "fulfilled";
  console.log(isFine ? result.value : String(result.reason));
}

async function task(name: string, trouble?: string) {
  const start = performance.now();
  console.log(`${name} begins`);
  await wait(40);
  performance.measure(name, { start });
  if (trouble !== undefined) throw new Error(trouble);
  return `${name} is done`;
}
