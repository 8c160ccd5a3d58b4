import type { Claims, ClaimSubject } from "#timeline/claims.ts";

export default {
  "One after another: no two requests overlap": (run) =>
    run.noneOverlap(requestsIn(run, "one after another")),
  "At once: all three requests overlap": (run) =>
    run.allOverlap(requestsIn(run, "at once")),
  "The server sees one request at a time, and then three": (run) =>
    run.lines.filter((line) => line.includes("most")).join() ===
    "one after another, most in flight: 1,at once, most in flight: 3",
  "Both ways print the same three texts in the same order": (run) =>
    run.lines.slice(0, 3).join() === run.lines.slice(4, 7).join() &&
    run.lines[0] === "This is /home",
} satisfies Claims;

function requestsIn(run: ClaimSubject, part: string) {
  const { from, to } = run.span(part);
  return run
    .spans(/^\//)
    .filter((span) => from <= span.from && span.to <= to);
}
