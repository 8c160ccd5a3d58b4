import type { Claims } from "#timeline/claims.ts";

export default {
  "Updates are lost in both, so the exercise is not solved": (
    run,
  ) =>
    run.lines.join() ===
    "withGil: count is 4,withoutGil: count is 2",
} satisfies Claims;
