import { threadName, workerData } from "node:worker_threads";
import { download } from "./download.ts";

// #region worker
const size = await download(workerData);
console.log(`${threadName}: ${size} bytes`);
// #endregion
