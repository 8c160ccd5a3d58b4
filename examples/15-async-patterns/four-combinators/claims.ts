import type { Claims, ClaimSubject } from "#timeline/claims.ts";

const names = ["all", "allSettled", "any", "race"];

export default {
  "all is rejected by the first failure, while the other two are under way":
    (run) =>
      run.lines[0] === "all is rejected: bad failed" &&
      overBefore(run, "all").join() === "bad",
  "allSettled is fulfilled when all three are over": (run) =>
    run.lines[1] ===
      "allSettled is fulfilled: fulfilled, fulfilled, rejected" &&
    overBefore(run, "allSettled").join() === "bad,good,slow",
  "any leaves the failure out and takes the first success": (run) =>
    run.lines[2] === "any is fulfilled: good" &&
    overBefore(run, "any").join() === "bad,good",
  "race takes whichever is over first, here the failure": (run) =>
    run.lines[3] === "race is rejected: bad failed" &&
    overBefore(run, "race").join() === "bad",
  "Every job runs to its end, whatever the combinator": (run) =>
    ["slow", "good", "bad"].every(
      (job) => run.spans(job).length === names.length,
    ),
} satisfies Claims;

/** The jobs of a part that were over when its combinator was settled, in the order in which they ended. */
function overBefore(run: ClaimSubject, name: string) {
  const part = run.span(name);
  return run
    .spans(/^(slow|good|bad)$/)
    .filter(({ from, to }) => part.from <= from && to <= part.to)
    .toSorted((a, b) => a.to - b.to)
    .map(({ label }) => label);
}
