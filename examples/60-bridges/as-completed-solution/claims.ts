import type { Claims } from "#timeline/claims.ts";

export default {
  "All dishes are under way at once": (run) =>
    run.allOverlap(run.spans(/^(soup|bread|cake)$/)),
  "What is done first is served first": (run) =>
    run.lines.join() === "served: cake,served: bread,served: soup",
} satisfies Claims;
