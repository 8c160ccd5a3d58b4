import type { Claims } from "#timeline/claims.ts";

export default {
  "A message is served": (run) =>
    run.lines[0] === "served: soup, cooked",
  "An error and an end without a message fail": (run) =>
    run.lines[1] === "failed: A stone stays hard." &&
    run.lines[2] === "failed: It ended with 3 and no message.",
  "Each dish is cooked in a thread of its own": (run) =>
    run.lanes("thread").length === 3,
} satisfies Claims;
