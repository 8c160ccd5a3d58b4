import { parentPort } from "node:worker_threads";

// #region worker
let orders = 0;
parentPort?.on("message", (order: { dish: string }) => {
  console.log(`the thread got ${order.dish}`);
  order.dish = "stone";
  orders += 1;
  if (orders === 2) parentPort?.close();
});
// #endregion
