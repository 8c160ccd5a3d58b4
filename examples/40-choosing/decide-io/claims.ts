import type { Claims, ClaimSubject } from "#timeline/claims.ts";

export default {
  "In turn, no two waits overlap": (run) =>
    run.noneOverlap(waitsOf(run, "one after another")),
  "Together, all three waits overlap": (run) =>
    run.allOverlap(waitsOf(run, "together")),
  "The server has one request at a time, and then all three": (
    run,
  ) =>
    run.lines[0] === "one after another: 1 at once" &&
    run.lines[1] === "together: 3 at once",
} satisfies Claims;

/** The waits within one part of the run. */
function waitsOf(run: ClaimSubject, part: string) {
  const { from, to } = run.span(part);
  return run
    .spans(/^(north|south|west)$/)
    .filter((span) => from <= span.from && span.to <= to);
}
