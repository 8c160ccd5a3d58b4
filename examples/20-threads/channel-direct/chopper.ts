import type { MessagePort } from "node:worker_threads";
import { parentPort } from "node:worker_threads";
import { busy } from "./busy.ts";

// #region chopper
parentPort?.once("message", (toCook: MessagePort) => {
  for (const food of ["onion", "carrot", "leek"]) {
    busy(`chop ${food}`);
    toCook.postMessage(food);
  }
  toCook.close();
});
// #endregion
parentPort?.postMessage("ready");
