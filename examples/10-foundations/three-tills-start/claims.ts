import type { Claims } from "#timeline/claims.ts";

export default {
  "The total is right": (run) => run.lines[0] === "total: 250",
  "Only one till is read at a time, so the exercise is not solved":
    (run) =>
      run.lines[1] === "most in flight: 1" &&
      run.noneOverlap(run.spans(/^(front|bar|door)$/)),
} satisfies Claims;
