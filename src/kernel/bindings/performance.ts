import { host } from "../guest/host.ts";
import type { EventLoop } from "../guest/event-loop.ts";
import type { Binding } from "./binding.ts";
import { histogramsBinding } from "./histograms.ts";

/** What the performance binding needs of the rest of the kernel. */
export interface PerformanceContext {
  readonly constants: Readonly<Record<string, number>>;
  /** The positions of milestones by Node's names for them, which stand hidden among the constants. */
  readonly milestones: Readonly<Record<string, number>>;
  readonly loop: Pick<EventLoop, "idling" | "queueEvent">;
}

/**
 * The `performance` binding, and a way to say that the program's time begins now; `begin` gives that instant on the clock
 * that all guests share.
 */
export function performanceBinding({ constants, milestones: positions, loop }: PerformanceContext): {
  binding: Binding;
  begin: () => number;
} {
  const milestones = new Float64Array(Object.keys(positions).length);
  let origin = host.now();
  // On the clock of process.hrtime, in nanoseconds: the library subtracts the one from the other.
  const clock = (now: number): number => (host.timeOrigin + now) * 1e6;
  const set = (name: string, nanoseconds: number): void => {
    const index = positions[`NODE_PERFORMANCE_MILESTONE_${name}`];
    if (index !== undefined) milestones[index] = nanoseconds;
  };
  const begin = (): number => {
    origin = host.now();
    milestones.fill(clock(origin));
    set("TIME_ORIGIN_TIMESTAMP", (host.timeOrigin + origin) * 1e3);
    set("LOOP_START", -1);
    set("LOOP_EXIT", -1);
    return host.timeOrigin + origin;
  };
  begin();
  loop.idling.onBegin = (at) => {
    set("LOOP_START", at * 1e6);
  };
  return {
    begin,
    binding: {
      ...histogramsBinding(loop),
      constants: hiding(constants, positions),
      milestones,
      observerCounts: new Uint32Array(16),
      uvMetricsBuffer: new Int32Array(3),
      now: () => host.now() - origin,
      loopIdleTime: () => loop.idling.time,
      uvMetricsInfo() {},
      markBootstrapComplete() {},
      setupObservers() {},
      notify() {},
      installGarbageCollectionTracking() {},
      removeGarbageCollectionTracking() {},
    },
  };
}

/** Constants with others that are there for who knows their names, and not listed. */
function hiding(shown: Readonly<Record<string, number>>, hidden: Readonly<Record<string, number>>): object {
  const all = { ...shown };
  for (const [name, value] of Object.entries(hidden)) Object.defineProperty(all, name, { value });
  return all;
}
