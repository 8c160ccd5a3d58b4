import { setTimeout as wait } from "node:timers/promises";
import { withGroup } from "./task-group.ts";

const menu = await withGroup(async (spawn) => {
  const soup = spawn((signal) => cook("soup", 20, signal));
  const cake = spawn((signal) => cook("cake", 40, signal));
  return `${await soup} and ${await cake}`;
});
console.log(menu);

try {
  await withGroup(async (spawn) => {
    void spawn((signal) => cook("roast", 200, signal));
    await spawn((signal) => burn("toast", 30, signal));
  });
} catch (error) {
  console.log((error as Error).message);
}

async function cook(dish: string, ms: number, signal: AbortSignal) {
  const start = performance.now();
  try {
    await wait(ms, undefined, { signal });
    return dish;
  } finally {
    performance.measure(dish, { start });
    console.log(`${dish}: the pan is clean`);
  }
}

async function burn(dish: string, ms: number, signal: AbortSignal) {
  await cook(dish, ms, signal);
  throw new Error(`${dish} is burnt`);
}
