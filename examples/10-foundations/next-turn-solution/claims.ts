import type { Claims } from "#timeline/claims.ts";

export default {
  "The timer gets its turn between the two halves": (run) =>
    run.lines.join() === "first half,timer,second half",
} satisfies Claims;
