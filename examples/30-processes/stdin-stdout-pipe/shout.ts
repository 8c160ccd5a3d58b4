import { createInterface } from "node:readline";
import { setTimeout as wait } from "node:timers/promises";

// #region shout
for await (const line of createInterface(process.stdin)) {
  const start = performance.now();
  await wait(30);
  performance.measure("shout", { start });
  console.log(line.toUpperCase());
}
// #endregion
