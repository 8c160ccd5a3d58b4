import { setTimeout as wait } from "node:timers/promises";

// #region task
const start = performance.now();
console.log("Task started");
await wait(60);
console.log("Task finished");
performance.measure("task", { start });
// #endregion
