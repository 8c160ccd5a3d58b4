import type { Claims } from "#timeline/claims.ts";

export default {
  "A deposit is lost, so the exercise is not solved": (run) =>
    run.lines.join() === "Ann 20, Bob 30",
  "All three deposits overlap": (run) =>
    run.allOverlap(run.spans()),
} satisfies Claims;
