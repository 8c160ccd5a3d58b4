import { parentPort, threadId } from "node:worker_threads";

// #region job
parentPort?.on("message", (dish: string) => {
  if (dish === "stone") throw new Error("Nobody can cook a stone");
  if (dish === "poison") process.exit(3);
  parentPort?.postMessage(`${dish}, by thread ${threadId}`);
});
// #endregion
