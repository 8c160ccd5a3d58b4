import { setTimeout as wait } from "node:timers/promises";
import { all } from "./all.ts";

const courses = [
  cook("roast", 80),
  cook("soup", 30),
  cook("salad", 50),
];
console.log(`[${await all(courses)}]`);
await Promise.all(courses);

const orders = [cook("cake", 80), burn("toast", 30)];
try {
  console.log(`[${await all(orders)}]`);
} catch (error) {
  console.log((error as Error).message);
}
await Promise.allSettled(orders);
console.log("everything is over");

async function cook(dish: string, time: number) {
  const start = performance.now();
  await wait(time);
  performance.measure(dish, { start });
  return dish;
}

async function burn(dish: string, time: number): Promise<string> {
  await cook(dish, time);
  throw new Error(`${dish} is burnt`);
}
