import { setTimeout as wait } from "node:timers/promises";

// #region talk
const mebibyte = `${"-".repeat(1023)}\n`.repeat(1024);
for (const part of ["first", "second"]) {
  const start = performance.now();
  process.stdout.write(mebibyte);
  await wait(120);
  performance.measure(part, { start });
}
// #endregion
