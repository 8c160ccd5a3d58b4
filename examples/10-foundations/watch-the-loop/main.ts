import {
  monitorEventLoopDelay,
  performance,
} from "node:perf_hooks";
import { setTimeout as wait } from "node:timers/promises";

function compute(time: number) {
  const start = performance.now();
  while (performance.now() - start < time) Math.sqrt(start);
}

// #region watch
async function watch(name: string, job: () => unknown) {
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  await wait(20);

  const start = performance.now();
  const before = performance.eventLoopUtilization();
  await job();
  const { utilization } = performance.eventLoopUtilization(before);
  performance.measure(name, { start });

  await wait(20); // so that the delay is seen
  delay.disable();

  const isBusy = utilization > 0.5;
  console.log(`${name}: busy most of the time: ${isBusy}`);
  return delay.max / 1e6; // from nanoseconds
}
// #endregion

await watch("waiting", () => wait(100));
const longest = await watch("computing", () => compute(100));
console.log(`a delay of more than 60 ms: ${longest > 60}`);
