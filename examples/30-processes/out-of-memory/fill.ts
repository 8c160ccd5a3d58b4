import { parentPort } from "node:worker_threads";

const [, , what] = process.argv;
const kept: unknown[] = [];

// #region fill
if (what === "heap") {
  while (true) kept.push({ number: kept.length });
}
if (what === "buffers") {
  const mebibyte = 1024 * 1024;
  while (kept.length < 4) kept.push(new ArrayBuffer(16 * mebibyte));
  parentPort?.postMessage("64 MiB, and nobody minds");
}
// #endregion
