import type { Claims, ClaimSubject } from "#timeline/claims.ts";

export default {
  "Awaited in a loop, no two pages overlap": (run) =>
    run.noneOverlap(pagesOf(run, "await in a loop")),
  "Started at once, all three pages overlap": (run) =>
    run.allOverlap(pagesOf(run, "all at once")),
  "In a chain, no two pages overlap": (run) =>
    run.noneOverlap(pagesOf(run, "a chain")),
  "Every part loads the same three pages, in the same order": (
    run,
  ) =>
    ["await in a loop", "all at once", "a chain"].every(
      (part) =>
        pagesOf(run, part)
          .map((span) => span.label)
          .join() === "intro,tea,cakes",
    ),
  "The parts come one after the other": (run) =>
    run.lines.join() ===
    "await in a loop: done,all at once: done,a chain: done",
} satisfies Claims;

function pagesOf(run: ClaimSubject, part: string) {
  const { from, to } = run.span(part);
  return run
    .spans(/^(intro|tea|cakes)$/)
    .filter((span) => from <= span.from && span.to <= to);
}
