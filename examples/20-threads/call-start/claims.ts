import type { Claims } from "#timeline/claims.ts";

export default {
  "Every call gets the first answer, and the exercise is not solved":
    (run) => run.lines.join() === "30,30,30",
  "All calls go to one thread": (run) =>
    run.lanes("thread").length === 1,
} satisfies Claims;
