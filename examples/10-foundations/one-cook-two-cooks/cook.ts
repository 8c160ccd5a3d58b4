import { parentPort, threadId } from "node:worker_threads";
import { cookDish } from "./cook-dish.ts";

// #region cook
parentPort?.postMessage("ready");
const dishes = await new Promise<string[]>((begin) =>
  parentPort?.once("message", begin),
);

for (const dish of dishes) {
  await cookDish(`cook ${threadId}`, dish);
}
// #endregion
