import type { Claims } from "#timeline/claims.ts";

export default {
  "All dishes are under way at once": (run) =>
    run.allOverlap(run.spans(/^(soup|bread|cake)$/)),
  "They are served in the order of the calls, so the exercise is not solved":
    (run) =>
      run.lines.join() ===
      "served: soup,served: bread,served: cake",
} satisfies Claims;
