import type { Claims } from "#timeline/claims.ts";

export default {
  "Each time, the immediate comes before the timer": (run) =>
    run.lines.length === 2 &&
    run.lines.every((line) =>
      line.endsWith("round: immediate, then timer"),
    ),
  "The timer was due before the immediate came": (run) => {
    const polls = run.spans("poll");
    const checks = run.spans("check");
    return (
      polls.length === 2 &&
      polls.every(({ from, to }, round) => {
        const check = checks[round];
        return (
          to - from > 1 && check !== undefined && to <= check.from
        );
      })
    );
  },
} satisfies Claims;
