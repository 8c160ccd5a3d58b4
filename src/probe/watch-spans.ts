import { clockTime, report } from "./side-channel.ts";
import { replaceMethod } from "./replace-method.ts";

/** Reports every `performance.measure()` as a span and every `performance.mark()` as an instant. */
export function watchSpans(): void {
  // Each thread counts performance time from its own start; the shared clock is one addition away.
  const offset = clockTime() - performance.now();
  const prototype = Object.getPrototypeOf(performance) as Performance;

  replaceMethod(
    prototype,
    "measure",
    (measure) =>
      function (...args) {
        const entry = measure.apply(this, args) as PerformanceMeasure;
        const from = offset + entry.startTime;
        report({ type: "measured", label: entry.name, from, to: from + entry.duration });
        return entry;
      },
  );
  replaceMethod(
    prototype,
    "mark",
    (mark) =>
      function (...args) {
        const entry = mark.apply(this, args) as PerformanceMark;
        report({ type: "marked", label: entry.name });
        return entry;
      },
  );
}
