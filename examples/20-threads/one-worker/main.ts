import { Worker } from "node:worker_threads";

// #region life
const file = new URL("./task.ts", import.meta.url);
const worker = new Worker(file, { name: "task" });

worker.on("online", () => console.log("main: online"));
worker.on("exit", (code) => console.log(`main: exit ${code}`));
console.log("main: goes on at once");
// #endregion
