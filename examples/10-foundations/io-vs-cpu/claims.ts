import type { Claims, ClaimSubject } from "#timeline/claims.ts";

export default {
  "Three waits on one thread all overlap": (run) =>
    run.allOverlap(jobsOf(run, "waiting")),
  "Three computations on one thread never overlap, Promise.all or not":
    (run) => run.noneOverlap(jobsOf(run, "computing")),
  "The computations hold the thread, from the first to the last": (
    run,
  ) => {
    const jobs = jobsOf(run, "computing");
    const middles = jobs.map(({ from, to }) => (from + to) / 2);
    const blocked = run.timeline.lanes[0]?.blocked ?? [];
    return blocked.some(
      ({ from, to }) =>
        from <= Math.min(...middles) && Math.max(...middles) <= to,
    );
  },
  "Everything happens on the main thread": (run) =>
    run.timeline.lanes.length === 1 &&
    run.spans().every((span) => span.lane === "main"),
  "Three waits take less than two units, three computations two or more":
    (run) =>
      run.lines.join("\n") ===
      "three times waiting: 1x\nthree times computing: 3x",
} satisfies Claims;

/** The three jobs of one kind: they lie within the span that bears its name. */
function jobsOf(run: ClaimSubject, label: string) {
  const { from, to } = run.span(label);
  return run
    .spans(/^(first|second|third)$/)
    .filter((span) => from <= span.from && span.to <= to);
}
