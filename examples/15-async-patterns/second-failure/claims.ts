import type { Claims } from "#timeline/claims.ts";

export default {
  "The first failure is caught at once": (run) =>
    run.lines.slice(0, 2).join() === "first fails,caught: first",
  "The second is neither caught nor unhandled": (run) =>
    run.lines.slice(2).join() ===
    "second fails,some time later: nothing more was heard",
  "Both jobs run to their end": (run) =>
    run.allOverlap([run.span("first"), run.span("second")]),
} satisfies Claims;
