import type { Claims } from "#timeline/claims.ts";

export default {
  "Nobody is refused, and the exercise is not solved": (run) =>
    run.lines.length === 4 &&
    run.lines.every((line) => line.endsWith(", served")),
  "One thread serves all": (run) =>
    run.lanes("thread").length === 1 &&
    run.timeline.flows.filter(({ sender }) => sender === "main")
      .length === 4,
} satisfies Claims;
