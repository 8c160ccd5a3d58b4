import { Worker } from "node:worker_threads";
import { connect } from "./connect.ts";

const file = new URL("./kitchen.ts", import.meta.url);
const worker = new Worker(file, { name: "kitchen" });
const ask = connect(worker);

// #region main
await order("water");
await Promise.all([order("roast"), order("salad")]);

async function order(dish: string) {
  const start = performance.now();
  console.log(`asked for ${dish}`);
  console.log(`got ${await ask(dish)}`);
  performance.measure(dish, { start });
}
// #endregion

await worker.terminate();
