import type { Claims } from "#timeline/claims.ts";

export default {
  "No deposit is lost": (run) =>
    run.lines.join() === "Ann 30, Bob 30",
  "Deposits of one account do not overlap": (run) =>
    run.noneOverlap(run.spans(/^Ann/)),
  "Another account does not have to wait": (run) =>
    run.allOverlap([run.span("Ann 10"), run.span("Bob 30")]),
} satisfies Claims;
