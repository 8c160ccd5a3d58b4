import type { Claims } from "#timeline/claims.ts";

export default {
  "All five calls overlap, on one thread": (run) =>
    run.timeline.lanes.length === 1 &&
    run.spans(/^worker \d$/).length === 5 &&
    run.allOverlap(run.spans(/^worker \d$/)),
  "All begin before one ends, and the last to begin ends first": (
    run,
  ) =>
    run.lines.slice(1, 11).join() ===
    [
      ...[0, 1, 2, 3, 4].map((n) => `worker ${n}: starting`),
      ...[4, 3, 2, 1, 0].map((n) => `worker ${n}: finishing`),
    ].join(),
  "Results stand in the order of the calls": (run) =>
    run.lines.at(-1) === "Results: [0, 2, 4, 6, 8]",
} satisfies Claims;
