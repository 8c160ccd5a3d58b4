import type { Claims } from "#timeline/claims.ts";

export default {
  "A function that is not called has begun nothing": (run) =>
    run.lines[0] === "a call: made begun",
  "Without an await, a call runs straight on": (run) =>
    run.lines[1] === "straight on: 1a 1b 2a 2b",
  "An await lets the other call in, even one with nothing to wait for":
    (run) => run.lines[2] === "in turn: 1a 2a 1b 2b",
  "Every step is made on one thread, one at a time": (run) =>
    run.timeline.lanes.length === 1 &&
    run.spans(/^[12][ab]$/).length === 8 &&
    run.noneOverlap(run.spans(/^[12][ab]$/)),
} satisfies Claims;
