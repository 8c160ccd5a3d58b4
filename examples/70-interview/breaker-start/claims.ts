import type { Claims } from "#timeline/claims.ts";

export default {
  "Every call is made, so the exercise is not solved": (run) =>
    run.lines[2] === "third: the service is down",
  "When the service is up, all have an answer": (run) =>
    run.lines
      .slice(4)
      .every((line) => line.endsWith("an answer")) &&
    run.lines.length === 7,
} satisfies Claims;
