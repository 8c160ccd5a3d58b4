import type { Claims } from "#timeline/claims.ts";

export default {
  "The answer is heard when the busy stretch is over, and not before":
    (run) =>
      run.lines.join() ===
      "asked,no longer busy,after an await,heard: 42",
  "It is another thread that answers": (run) =>
    run.lanes("thread").length === 1 &&
    run.span("answer").lane !== run.span("busy").lane,
} satisfies Claims;
