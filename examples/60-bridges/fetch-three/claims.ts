import type { Claims } from "#timeline/claims.ts";

export default {
  "All three requests are under way at one moment": (run) =>
    run.spans(/^\//).length === 3 &&
    run.allOverlap(run.spans(/^\//)),
  "Answers come in the order of the questions": (run) =>
    run.lines.slice(0, 3).join() ===
    "200 this is /one,200 this is /two,200 this is /three",
  "The total time is less than the sum of their times": (run) =>
    run.lines.at(-1) ===
    "total time: less than the sum of all three",
} satisfies Claims;
