import { parentPort, workerData } from "node:worker_threads";

/** Works on an item, which takes 5 ms of this thread. */
function workOn(item: number) {
  const start = performance.now();
  let result = item;
  while (performance.now() - start < 5) result += Math.sqrt(result);
  return result;
}

// #region work
const start = performance.now();
const results: number[] = [];
for (let item = 0; item < workerData; item += 1) {
  results.push(workOn(item));
}
performance.measure("all items", { start });
parentPort?.postMessage(results.length);
// #endregion
