import type { Claims, ClaimSubject } from "#timeline/claims.ts";

export default {
  "At once, both get their money, and the balance falls below nothing":
    (run) =>
      run.lines.slice(0, 2).join() ===
      "Ann gets 80, 20 left,Bob gets 80, -60 left",
  "At once, the two withdrawals overlap, on one thread": (run) =>
    run.allOverlap(withdrawals(run, "at once")) &&
    run.timeline.lanes.length === 1,
  "With a mutex, the second finds too little left": (run) =>
    run.lines.slice(2).join() ===
    "Ann gets 80, 20 left,Bob gets nothing, 20 left",
  "With a mutex, they do not overlap": (run) =>
    run.noneOverlap(withdrawals(run, "with a mutex")),
} satisfies Claims;

function withdrawals(run: ClaimSubject, part: string) {
  const { from, to } = run.span(part);
  return run
    .spans(/^(Ann|Bob)$/)
    .filter((span) => from <= span.from && span.to <= to);
}
