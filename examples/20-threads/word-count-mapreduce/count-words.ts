import { parentPort } from "node:worker_threads";

// #region count
parentPort?.on("message", (text: string) => {
  const start = performance.now();
  const counts = new Map<string, number>();
  for (const [word] of text.matchAll(/\w+/g)) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  performance.measure("count", { start });
  parentPort?.postMessage(counts);
});
// #endregion
