import type { Claims } from "#timeline/claims.ts";

export default {
  "An await of what is there lets no timer through": (run) =>
    run.lines.slice(0, 2).join() ===
    "a settled promise: the timer had to wait," +
      "an async function: the timer had to wait",
  "An await of setImmediate does": (run) =>
    run.lines[2] === "setImmediate: the timer fired meanwhile",
  "All three take their turn on the main thread": (run) =>
    run.noneOverlap(run.spans()) && run.spans().length === 3,
} satisfies Claims;
