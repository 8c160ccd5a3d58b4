import type { Claims } from "#timeline/claims.ts";

export default {
  "All ten thousand wait at the same time": (run) =>
    run.lines[0] === "asleep at once: 10000",
  "In the end none is left": (run) =>
    run.lines[1] === "asleep now: 0",
  "It takes one thread": (run) =>
    run.timeline.lanes.length === 1 &&
    run.span("10,000 waits").lane === "main",
} satisfies Claims;
