import type { Claims } from "#timeline/claims.ts";

export default {
  "Each time, the immediate comes before the timer": (run) =>
    run.lines.length === 3 &&
    run.lines.every((line) =>
      line.endsWith("round: immediate, then timer"),
    ),
  "The timer was asked for first, and was due before the immediate":
    (run) => {
      const reads = run.spans("read");
      const immediates = run.spans("immediate");
      return (
        reads.length === 3 &&
        reads.every(({ from, to }, round) => {
          const immediate = immediates[round];
          return to - from > 1 && immediate && to <= immediate.from;
        })
      );
    },
} satisfies Claims;
