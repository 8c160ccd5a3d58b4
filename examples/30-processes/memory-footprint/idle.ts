import { parentPort } from "node:worker_threads";

if (parentPort) {
  parentPort.once("message", () => {});
  parentPort.postMessage("ready");
} else {
  process.on("message", () => {});
  process.send?.(process.memoryUsage.rss());
}
