import { parentPort } from "node:worker_threads";

// #region worker
parentPort?.on("message", (photo: Uint8Array) => {
  parentPort?.postMessage(photo.length);
});
parentPort?.postMessage("ready");
// #endregion
