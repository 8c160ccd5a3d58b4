// Waits for messages, as a process or as a thread.
import { parentPort } from "node:worker_threads";

if (parentPort === null) {
  process.on("message", () => {});
  process.send?.("ready");
} else {
  parentPort.on("message", () => {});
  parentPort.postMessage("ready");
}
