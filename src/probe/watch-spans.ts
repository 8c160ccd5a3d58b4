import { clockTime, report } from "./side-channel.ts";
import { replaceMethod } from "./replace-method.ts";

/** Reports every `performance.measure()` as a span and every `performance.mark()` as an instant. */
export function watchSpans(): void {
  // Each thread counts performance time from its own start; the shared clock is one addition away.
  const offset = clockOffset();
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

// What to add to performance time. A thread that loses its core between two readings would be off: the tightest counts.
function clockOffset(): number {
  let offset = 0;
  let tightest = Infinity;
  for (let reading = 0; reading < 8 && tightest > 0.01; reading += 1) {
    const before = clockTime();
    const time = performance.now();
    const width = clockTime() - before;
    if (width >= tightest) continue;
    tightest = width;
    offset = before + width / 2 - time;
  }
  return offset;
}
