import { setTimeout as wait } from "node:timers/promises";
import { mapLimit } from "./map-limit.ts";

const dishes = ["roast", "soup", "salad", "cake"];
const times = [150, 20, 40, 20];

console.log(`served: ${await mapLimit(dishes, 2, cook)}`);

async function cook(dish: string, index: number) {
  const start = performance.now();
  await wait(times[index]);
  performance.measure(dish, { start });
  console.log(`${dish} is done`);
  return dish.toUpperCase();
}
