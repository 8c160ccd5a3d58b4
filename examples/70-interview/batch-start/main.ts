import { setTimeout as wait } from "node:timers/promises";
import { batch } from "./batch.ts";

for await (const dishes of batch(orders(), 3, 40)) {
  console.log(`to the kitchen: ${dishes}`);
}

async function* orders() {
  yield* ["soup", "roast", "salad", "cake"];
  await wait(300); // a pause: the cake does not wait for it
  yield "coffee";
}
