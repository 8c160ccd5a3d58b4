import { threadId, workerData } from "node:worker_threads";

// #region worker
console.log(`same process: ${process.pid === workerData}`);
console.log(`same thread: ${threadId === 0}`);

try {
  process.chdir("/"); // this would move every thread
} catch (error) {
  console.log((error as NodeJS.ErrnoException).code);
}
// #endregion
