import type { Claims } from "#timeline/claims.ts";

export default {
  "One prints at a time, in the order of asking": (run) =>
    run.noneOverlap(run.spans()) &&
    run
      .spans()
      .map(({ label }) => label)
      .join() === "letter,poster,ticket",
  "A failure comes to its caller, and lets the next in": (run) =>
    run.lines.slice(-3).join() === "fulfilled,rejected,fulfilled",
} satisfies Claims;
