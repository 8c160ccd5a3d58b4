import { workerData } from "node:worker_threads";
import { countUp } from "./counter.ts";

// #region worker
const name: string = workerData;
console.log(`${name}: count ${countUp()}, ${process.env.MOOD}`);

process.env.MOOD = "wild";
console.log(`${name}: count ${countUp()}, ${process.env.MOOD}`);
// #endregion
