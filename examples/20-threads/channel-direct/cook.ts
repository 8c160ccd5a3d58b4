import type { MessagePort } from "node:worker_threads";
import { parentPort } from "node:worker_threads";
import { busy } from "./busy.ts";

// #region cook
parentPort?.once("message", (fromChopper: MessagePort) => {
  const pot: string[] = [];
  fromChopper.on("message", (food: string) => {
    busy(`cook ${food}`);
    pot.push(food);
  });
  fromChopper.on("close", () => {
    parentPort?.postMessage(`soup of ${pot.join(", ")}`);
  });
});
// #endregion
parentPort?.postMessage("ready");
