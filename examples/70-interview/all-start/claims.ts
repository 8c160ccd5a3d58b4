import type { Claims } from "#timeline/claims.ts";

export default {
  "Only the first is waited for, so the exercise is not solved": (
    run,
  ) => run.lines[0] === "[soup]",
  "All that was begun ends": (run) =>
    run.spans().length === 5 &&
    run.lines.at(-1) === "everything is over",
} satisfies Claims;
