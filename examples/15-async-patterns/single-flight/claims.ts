import type { Claims } from "#timeline/claims.ts";

export default {
  "Each for itself, five callers load the same page five times": (
    run,
  ) => run.lines[0] === "each for itself, loads: 5",
  "In single flight, five callers share one load": (run) =>
    run.lines[1] === "single flight, loads: 1",
} satisfies Claims;
