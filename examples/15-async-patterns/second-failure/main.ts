import { setTimeout as wait } from "node:timers/promises";

process.on("unhandledRejection", () => console.log("unhandled"));

async function fail(name: string, time: number) {
  const start = performance.now();
  await wait(time);
  performance.measure(name, { start });
  console.log(`${name} fails`);
  throw new Error(name);
}

// #region all
const jobs = [fail("first", 30), fail("second", 60)];
try {
  await Promise.all(jobs);
} catch (error) {
  console.log(`caught: ${(error as Error).message}`);
}
// #endregion

await wait(60);
console.log("some time later: nothing more was heard");
