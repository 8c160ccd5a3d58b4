import { setTimeout as wait } from "node:timers/promises";

let start = 0;

async function job(name: string, time: number) {
  await wait(time);
  performance.measure(name, { start });
  return name;
}

async function failingJob(
  name: string,
  time: number,
): Promise<string> {
  await job(name, time);
  throw new Error(`${name} failed`);
}

async function show(
  name: string,
  combine: (jobs: Promise<string>[]) => Promise<unknown>,
) {
  start = performance.now();
  const jobs = [
    job("slow", 80),
    job("good", 60),
    failingJob("bad", 40),
  ];
  try {
    console.log(`${name} is fulfilled: ${await combine(jobs)}`);
  } catch (error) {
    console.log(`${name} is rejected: ${(error as Error).message}`);
  }
  performance.measure(name, { start });
  await Promise.allSettled(jobs); // until all three are over
}

// #region four
await show("all", (jobs) => Promise.all(jobs));

await show("allSettled", async (jobs) => {
  const outcomes = await Promise.allSettled(jobs);
  return outcomes.map(({ status }) => status).join(", ");
});

await show("any", (jobs) => Promise.any(jobs));

await show("race", (jobs) => Promise.race(jobs));
// #endregion
