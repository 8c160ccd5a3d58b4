import type { Claims } from "#timeline/claims.ts";

export default {
  "Of two withdrawals one after the other, the second is not paid":
    (run) => run.lines[0] === "Ann has 20.",
  "Two at once are both paid, and the account is below zero": (
    run,
  ) => run.lines[1] === "Bob has -60.",
  "Bob's overlap, and Ann's do not": (run) =>
    run.allOverlap(run.spans(/^bob$/)) &&
    run.noneOverlap(run.spans(/^ann$/)),
} satisfies Claims;
