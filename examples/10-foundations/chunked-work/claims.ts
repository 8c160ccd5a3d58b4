import type { Claims, ClaimSubject } from "#timeline/claims.ts";

export default {
  "In one piece, the heart does not beat once": (run) =>
    run.lines[0] === "in one piece, beats meanwhile: 0" &&
    beatsIn(run, "in one piece") === 0,
  "In pieces, it goes on beating": (run) =>
    run.lines[1] === "in pieces, beats meanwhile: more than two" &&
    beatsIn(run, "in pieces") > 2,
  "All of it happens on the main thread": (run) =>
    run.timeline.lanes.length === 1 && run.lines.length === 2,
} satisfies Claims;

/** How many beats fell into a part of the run. */
function beatsIn(run: ClaimSubject, part: string) {
  const { from, to } = run.span(part);
  return run
    .spans("beat")
    .filter((beat) => from < beat.to && beat.to < to).length;
}
