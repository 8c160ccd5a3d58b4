import type { Claims } from "#timeline/claims.ts";

export default {
  "A timer of 0 ms does not overtake one of 1 ms": (run) =>
    run.lines.join() === "1 ms,0 ms",
} satisfies Claims;
