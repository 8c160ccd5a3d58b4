import { setImmediate as turn } from "node:timers/promises";
import { Channel } from "./channel.ts";

const hatch = new Channel<string>(2);
await Promise.all([cook(), serve()]);

async function cook() {
  for (const dish of ["soup", "roast", "salad", "cake"]) {
    await hatch.send(dish);
    console.log(`in the hatch: ${dish}`);
  }
  hatch.close();
}

async function serve() {
  await turn(); // the waiter comes late
  for await (const dish of hatch) {
    const start = performance.now();
    await turn();
    performance.measure(dish, { start });
    console.log(`served: ${dish}`);
  }
}
