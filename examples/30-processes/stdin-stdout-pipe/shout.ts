import { createInterface } from "node:readline";
import { setTimeout as wait } from "node:timers/promises";

// #region shout
for await (const line of createInterface(process.stdin)) {
  const start = performance.now();
  await wait(30);
  console.log(line.toUpperCase());
  performance.measure("shout", { start });
}
// #endregion
