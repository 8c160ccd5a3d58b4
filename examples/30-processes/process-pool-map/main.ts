import { mapInProcesses } from "./pool.ts";

const file = new URL("./double.ts", import.meta.url);

const start = performance.now();
// #region map
const results = await mapInProcesses(file, [0, 1, 2, 3, 4], 2);
console.log("Results:", results);
// #endregion
performance.measure("map", { start });
