import { parentPort } from "node:worker_threads";
import { inspect } from "node:util";
import { Money } from "./money.ts";

// #region worker
parentPort?.once("message", ({ asItIs, asData }) => {
  const isMoney = asItIs instanceof Money;
  const arrived = `${inspect(asItIs)}, Money: ${isMoney}`;
  const data = Money.from(asData).times(3).toData();
  parentPort?.postMessage({ arrived, data });
});
// #endregion
