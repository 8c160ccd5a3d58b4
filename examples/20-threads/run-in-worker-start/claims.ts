import type { Claims } from "#timeline/claims.ts";

export default {
  "A message is served": (run) =>
    run.lines[0] === "served: soup, cooked",
  "So is an error, and the exercise is not solved": (run) =>
    run.lines[1] === "served: Error: A stone stays hard.",
  "Each dish is cooked in a thread of its own": (run) =>
    run.lanes("thread").length === 2,
} satisfies Claims;
