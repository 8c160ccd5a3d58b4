import type { Claims } from "#timeline/claims.ts";

export default {
  "The total is still right": (run) =>
    run.lines[0] === "total: 250",
  "All three tills are read at once": (run) =>
    run.lines[1] === "most in flight: 3" &&
    run.allOverlap(run.spans(/^(front|bar|door)$/)),
} satisfies Claims;
