import {
  isMainThread,
  parentPort,
  Worker,
  workerData,
} from "node:worker_threads";

// #region same-file
console.log(`from the top, in main: ${isMainThread}`);

if (isMainThread) {
  const here = new URL(import.meta.url);
  const worker = new Worker(here, { workerData: [1, 50] });
  worker.on("message", (sum) => console.log(`sum ${sum}`));
} else {
  const [from, to]: [number, number] = workerData;
  let sum = 0;
  for (let n = from; n <= to; n += 1) sum += n;
  parentPort?.postMessage(sum);
}
// #endregion
