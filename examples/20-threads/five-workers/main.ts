import { parseArgs } from "node:util";
import { Worker } from "node:worker_threads";

const { values } = parseArgs({
  options: { workers: { type: "string", default: "5" } },
});
const count = Number(values.workers);

// #region start
const file = new URL("./worker.ts", import.meta.url);
const workers = Array.from(
  { length: count },
  (_, number) =>
    new Worker(file, {
      name: `worker ${number}`,
      workerData: number,
    }),
);
console.log(`main: ${count} threads are on their way`);
// #endregion

// #region join
const results = await Promise.all(workers.map(join));
console.log(`main: all ${count} have joined`);
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
