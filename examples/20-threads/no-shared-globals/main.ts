import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { countUp } from "./counter.ts";

// #region main
countUp();
countUp();
process.env.MOOD = "calm";
console.log(`main: count ${countUp()}, ${process.env.MOOD}`);

const file = new URL("./worker.ts", import.meta.url);
for (const name of ["thread A", "thread B"]) {
  await once(new Worker(file, { name, workerData: name }), "exit");
}

console.log(`main: count ${countUp()}, ${process.env.MOOD}`);
// #endregion
