import type { Claims } from "#timeline/claims.ts";

export default {
  "A message is served": (run) =>
    run.lines[0] === "served: soup, cooked",
  "An error in the thread is one here": (run) =>
    run.lines[1] === "failed: A stone stays hard.",
  "Each dish is cooked in a thread of its own": (run) =>
    run.lanes("thread").length === 2,
} satisfies Claims;
