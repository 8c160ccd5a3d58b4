import { once } from "node:events";
import { Worker } from "node:worker_threads";

const file = new URL("./worker.ts", import.meta.url);
const ways = ["return", "throw", "reject", "exit", "terminated"];

// #region watch
for (const way of ways) {
  console.log(`${way}:`);
  const worker = new Worker(file, { name: way, workerData: way });
  worker.on("message", () => void worker.terminate());
  worker.on("error", (error) => console.log(`- ${error}`));
  worker.on("exit", (code) => console.log(`- exit code ${code}`));
  await new Promise((resolve) => worker.on("exit", resolve));
}
// #endregion

console.log("once, and a thread that throws:");
// #region once
const worker = new Worker(file, {
  name: "once",
  workerData: "throw",
});
try {
  await once(worker, "exit");
} catch (error) {
  console.log(`- rejected: ${error}`);
  console.log(`- a TypeError: ${error instanceof TypeError}`);
}
// #endregion
