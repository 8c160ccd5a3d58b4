import { setTimeout as sleep } from "node:timers/promises";

/** Takes its time, and gives the dish. */
export async function cook(dish: string, time: number) {
  const start = performance.now();
  await sleep(time);
  performance.measure(dish, { start });
  return dish;
}
