import { host } from "../guest/host.ts";
import type { Binding } from "./binding.ts";

/** The positions of milestones, as `performance.constants` of Node names them. */
export type PerformanceConstants = Readonly<Record<string, number>>;

/**
 * The `performance` binding, and a way to say that the program's time begins now; `begin` gives that instant on the clock
 * that all guests share.
 */
export function performanceBinding(constants: PerformanceConstants): { binding: Binding; begin: () => number } {
  const milestones = new Float64Array(Object.keys(constants).filter((name) => name.includes("MILESTONE")).length);
  let origin = host.now();
  const set = (name: string, nanoseconds: number): void => {
    const index = constants[`NODE_PERFORMANCE_MILESTONE_${name}`];
    if (index !== undefined) milestones[index] = nanoseconds;
  };
  const begin = (): number => {
    origin = host.now();
    milestones.fill(origin * 1e6);
    set("TIME_ORIGIN_TIMESTAMP", (host.timeOrigin + origin) * 1e3);
    set("LOOP_EXIT", -1);
    return host.timeOrigin + origin;
  };
  begin();
  return {
    begin,
    binding: {
      milestones,
      observerCounts: new Uint32Array(16),
      uvMetricsBuffer: new Int32Array(3),
      now: () => host.now() - origin,
      loopIdleTime: () => 0,
      uvMetricsInfo() {},
      markBootstrapComplete() {},
      setupObservers() {},
      notify() {},
      installGarbageCollectionTracking() {},
      removeGarbageCollectionTracking() {},
    },
  };
}
