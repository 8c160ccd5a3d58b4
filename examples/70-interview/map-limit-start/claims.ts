import type { Claims } from "#timeline/claims.ts";

export default {
  "One is done after another, so the exercise is not solved": (
    run,
  ) => run.noneOverlap(run.spans()),
  "The results are right": (run) =>
    run.lines.at(-1) === "served: ROAST,SOUP,SALAD,CAKE",
} satisfies Claims;
