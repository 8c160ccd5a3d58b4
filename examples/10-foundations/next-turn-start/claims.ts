import type { Claims } from "#timeline/claims.ts";

export default {
  "The timer, long due, gets no turn, so the exercise is not solved":
    (run) => run.lines.join() === "first half,second half,timer",
} satisfies Claims;
