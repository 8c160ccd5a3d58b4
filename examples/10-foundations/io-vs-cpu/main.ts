import { setTimeout as wait } from "node:timers/promises";
import { parseArgs } from "node:util";

const { values } = parseArgs({
  options: { unit: { type: "string", default: "60" } },
});
const unit = Number(values.unit); // milliseconds

// #region waiting
async function waiting(name: string) {
  const start = performance.now();
  await wait(unit); // this thread is free meanwhile
  performance.measure(name, { start });
}
// #endregion

// #region computing
async function computing(name: string) {
  const start = performance.now();
  while (performance.now() - start < unit) {
    Math.sqrt(start); // this thread is busy
  }
  performance.measure(name, { start });
}
// #endregion

// #region three-at-once
async function threeAtOnce(
  label: string,
  job: (name: string) => Promise<void>,
) {
  const start = performance.now();
  await Promise.all([job("first"), job("second"), job("third")]);
  performance.measure(label, { start });

  const units = (performance.now() - start) / unit;
  console.log(`three times ${label}: ${units < 2 ? "1x" : "3x"}`);
}

await threeAtOnce("waiting", waiting);
await threeAtOnce("computing", computing);
// #endregion
