import { setTimeout as wait } from "node:timers/promises";
import { any } from "./any.ts";

await ask([fail("north", 20), find("west", 50), find("east", 80)]);
await ask([fail("south", 60), fail("north", 20)]);

async function ask(mirrors: Promise<string>[]) {
  try {
    console.log(`found: ${await any(mirrors)}`);
  } catch (error) {
    const { name, errors = [] } = error as AggregateError;
    const reasons = errors.map(({ message }) => message);
    console.log(`${name}: [${reasons}]`);
  }
  await Promise.allSettled(mirrors);
}

async function find(mirror: string, time: number) {
  const start = performance.now();
  await wait(time);
  performance.measure(mirror, { start });
  return mirror;
}

async function fail(mirror: string, time: number): Promise<string> {
  await find(mirror, time);
  throw new Error(`${mirror} is down`);
}
