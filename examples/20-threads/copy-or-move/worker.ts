import { parentPort } from "node:worker_threads";

// #region worker
parentPort?.on("message", (photo: Uint8Array) => {
  parentPort?.postMessage(photo.length);
  brighten(photo);
  parentPort?.postMessage("it is brighter");
});
// #endregion
parentPort?.postMessage("ready");

function brighten(photo: Uint8Array) {
  const start = performance.now();
  for (let at = 0; at < photo.length; at += 1) {
    photo[at] = (photo[at] ?? 0) + 1;
  }
  performance.measure("brighten", { start });
}
