import { setTimeout as sleep } from "node:timers/promises";

// #region job
async function bake(signal: AbortSignal) {
  const start = performance.now();
  console.log("bake: begun");
  try {
    await sleep(5000, undefined, { signal });
    console.log("bake: done");
  } finally {
    console.log("bake: oven off");
    performance.measure("bake", { start });
  }
}
// #endregion

// #region limit
const signal = AbortSignal.timeout(60);
try {
  await bake(signal);
} catch (error) {
  if (!signal.aborted) throw error;
  console.log(`main: ${signal.reason.name}`);
}
// #endregion
