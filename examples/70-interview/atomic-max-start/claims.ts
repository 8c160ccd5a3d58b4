import type { Claims } from "#timeline/claims.ts";

export default {
  "The number goes down, so the exercise is not solved": (run) =>
    run.lines[1] === "it went down: true",
  "Two threads climb": (run) =>
    run.lanes("thread").length === 2 &&
    run.spans("climb").length === 2,
} satisfies Claims;
