import type { Claims } from "#timeline/claims.ts";

export default {
  "In a callback of the loop, the tick comes first": (run) =>
    run.lines.slice(0, 3).join() === "timer 1,tick,micro",
  "After an await, the microtask comes first": (run) =>
    run.lines.slice(3).join() === "timer 2,micro,tick",
} satisfies Claims;
