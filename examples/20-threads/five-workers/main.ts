import { Worker } from "node:worker_threads";

// #region start
const file = new URL("./worker.ts", import.meta.url);
const workers = [0, 1, 2, 3, 4].map(
  (number) =>
    new Worker(file, {
      name: `worker ${number}`,
      workerData: number,
    }),
);
console.log("main: five threads are on their way");
// #endregion

// #region join
const results = await Promise.all(workers.map(join));
console.log("main: all five have joined");
console.log(`main: results ${results.join(", ")}`);

function join(worker: Worker) {
  return new Promise<number>((resolve, reject) => {
    let result: number;
    worker.on("message", (message) => (result = message));
    worker.on("error", reject);
    worker.on("exit", () => resolve(result));
  });
}
// #endregion
