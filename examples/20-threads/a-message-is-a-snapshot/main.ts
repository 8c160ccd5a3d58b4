import { Worker } from "node:worker_threads";

const file = new URL("./worker.ts", import.meta.url);
const worker = new Worker(file, { name: "cook" });

// #region main
const order = { dish: "soup" };
worker.postMessage(order);
order.dish = "bread";
worker.postMessage(order);
order.dish = "cake";
console.log(`main has ${order.dish}`);

worker.on("exit", () =>
  console.log(`main still has ${order.dish}`),
);
// #endregion
