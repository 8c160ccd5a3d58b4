import { setTimeout as wait } from "node:timers/promises";
import { parentPort } from "node:worker_threads";

const oven = { water: 0, salad: 30, roast: 120 };

// #region kitchen
parentPort?.on("message", (order: Order) => void serve(order));

async function serve({ id, request }: Order) {
  await wait(oven[request]);
  parentPort?.postMessage({ id, reply: `${request}, served` });
}
// #endregion

interface Order {
  id: number;
  request: keyof typeof oven;
}
