import type { Claims } from "#timeline/claims.ts";

export default {
  "The inner task waits for the outer, and the outer for the inner":
    (run) => run.lines.join() === "outer task begins,still waiting",
} satisfies Claims;
