import { setTimeout as wait } from "node:timers/promises";

// #region account
await account("waiting", () => wait(50));
await account("computing", () => compute(50));

async function account(name: string, act: () => unknown) {
  const start = performance.now();
  const before = performance.eventLoopUtilization();
  await act();
  const { idle, active } = performance.eventLoopUtilization(before);
  console.log(
    `${name}: mostly ${idle > active ? "asleep" : "awake"}`,
  );
  performance.measure(name, { start });
}
// #endregion

function compute(ms: number) {
  const start = performance.now();
  while (performance.now() - start < ms) Math.sqrt(start);
}
