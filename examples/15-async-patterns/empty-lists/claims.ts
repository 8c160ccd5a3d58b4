import type { Claims } from "#timeline/claims.ts";

export default {
  "all and allSettled of nothing are fulfilled with an empty list":
    (run) =>
      run.lines.slice(0, 2).join() === "all: [],allSettled: []",
  "any of nothing is rejected: there is no success among them": (
    run,
  ) => run.lines[2] === "any: AggregateError, 0 errors",
  "race of nothing is never settled, and the process ends all the same":
    (run) =>
      run.lines[3] === "race: still pending" &&
      run.span("race").to > 0 &&
      run.transcript.outcome.kind === "exited",
} satisfies Claims;
