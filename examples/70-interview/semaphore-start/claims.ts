import type { Claims } from "#timeline/claims.ts";

export default {
  "Four sit at two tables, so the exercise is not solved": (run) =>
    run.allOverlap(run.spans()),
  "All sit down before one leaves": (run) =>
    run.lines.slice(0, 4).every((line) => line.endsWith("down")),
} satisfies Claims;
