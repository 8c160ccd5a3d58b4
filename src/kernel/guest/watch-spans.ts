import { apply, slice } from "../intrinsics.ts";
import type { RequireInternal } from "./library.ts";
import type { Teller } from "./output.ts";

/** Characters of a name that are kept. */
const longestLabel = 200;

interface PerformanceEntry {
  readonly name: string;
  readonly startTime: number;
  readonly duration: number;
}

type Method = (this: unknown, ...given: unknown[]) => PerformanceEntry;

/**
 * watchSpans tells of every `performance.measure()` and `performance.mark()` of this lane. `origin` is the lane's own
 * zero of `performance.now()` on the run's clock.
 */
export function watchSpans(require: RequireInternal, teller: Teller, origin: number): void {
  const { performance } = require<{ performance: object }>("perf_hooks");
  const prototype = Object.getPrototypeOf(performance) as Record<"measure" | "mark", Method>;
  replace(prototype, "measure", ({ name, startTime, duration }) => {
    const from = origin + startTime;
    teller.tell({ type: "span-measured", label: labelOf(name), from, to: from + duration });
  });
  replace(prototype, "mark", ({ name }) => {
    teller.tell({ type: "marked", label: labelOf(name) });
  });
}

/** Nobody reads a longer name, and a program may make one of any length. */
function labelOf(name: string): string {
  return name.length > longestLabel ? `${slice(name, 0, longestLabel)}…` : name;
}

function replace(target: Record<string, Method>, name: string, tell: (entry: PerformanceEntry) => void): void {
  const original = target[name];
  if (original === undefined) return;
  const replacement = {
    [name](this: unknown, ...given: unknown[]): PerformanceEntry {
      const entry = apply(original, this, given);
      tell(entry);
      return entry;
    },
  }[name] as Method;
  Object.defineProperty(replacement, "length", { value: original.length, configurable: true });
  Object.defineProperty(target, name, { ...Object.getOwnPropertyDescriptor(target, name), value: replacement });
}
