import {
  setImmediate as turn,
  setTimeout as wait,
} from "node:timers/promises";
import { withTimeout } from "./with-timeout.ts";

await show("soup", 20, 60);
await show("roast", 200, 60);
await turn();
console.log("the kitchen closes");

async function show(dish: string, time: number, most: number) {
  try {
    const served = await withTimeout(
      (signal) => cook(dish, time, signal),
      most,
    );
    console.log(`${served} is served`);
  } catch (error) {
    console.log(`${dish}: ${(error as Error).name}`);
  }
}

async function cook(
  dish: string,
  time: number,
  signal: AbortSignal,
) {
  const start = performance.now();
  try {
    await wait(time, undefined, { signal });
    return dish;
  } finally {
    performance.measure(dish, { start });
    console.log(`${dish}: the cook is free`);
  }
}
