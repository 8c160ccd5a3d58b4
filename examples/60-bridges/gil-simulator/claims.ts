import type { Claims, ClaimSubject } from "#timeline/claims.ts";

export default {
  "With the GIL one thread at a time runs, and they take turns": (
    run,
  ) => {
    const turns = partOf(run, "withGil");
    return (
      turns.map(({ label }) => label).join("") === "ABCABC" &&
      run.noneOverlap(turns)
    );
  },
  "Without it all three run at every instant": (run) => {
    const threads = partOf(run, "withoutGil");
    return threads.length === 3 && run.allOverlap(threads);
  },
  "Without it a third of the instants is enough": (run) =>
    run.lines[0] === "withGil: 18 instants" &&
    run.lines[2] === "withoutGil: 6 instants",
  "Increments are lost in both": (run) =>
    run.lines[1] === "withGil: count is 4, not 6" &&
    run.lines[3] === "withoutGil: count is 2, not 6",
} satisfies Claims;

/** The turns of the threads within one part of the run. */
function partOf(run: ClaimSubject, part: string) {
  const { from, to } = run.span(part);
  return run
    .spans(/^[ABC]$/)
    .filter((span) => from <= span.from && span.to <= to);
}
