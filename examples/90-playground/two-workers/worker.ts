import { parentPort } from "node:worker_threads";

const length = 30_000_000;

parentPort?.once("message", (half: number) => {
  const start = performance.now();
  let sum = 0;
  for (let step = 1; step <= length; step += 1) {
    sum += half * length + step;
  }
  performance.measure(`sum of half ${half}`, { start });
  parentPort?.postMessage(sum);
});

parentPort?.postMessage("ready");
