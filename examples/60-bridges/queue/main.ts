import { setTimeout as sleep } from "node:timers/promises";
import { Queue } from "./queue.ts";

const queue = new Queue<string | null>(1);

// #region two-sides
async function produce() {
  for (const dish of ["soup", "bread", "cake"]) {
    await queue.put(dish);
    console.log(`put ${dish}`);
  }
  await queue.put(null); // there is no more
}

async function consume() {
  for (;;) {
    await sleep(40);
    const start = performance.now();
    const dish = await queue.get();
    if (dish === null) return;
    console.log(`got ${dish}`);
    await sleep(40);
    performance.measure(`eat ${dish}`, { start });
  }
}

await Promise.all([produce(), consume()]);
console.log("all is eaten");
// #endregion
