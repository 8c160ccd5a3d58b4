import { parentPort } from "node:worker_threads";

parentPort?.on("message", (n: number) => {
  const start = performance.now();
  parentPort?.postMessage(2 * n);
  performance.measure("answer", { start });
});
