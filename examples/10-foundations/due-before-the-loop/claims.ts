import type { Claims } from "#timeline/claims.ts";

export default {
  "A timer that is due when the loop begins comes before an immediate":
    (run) => run.lines.join() === "timer,immediate",
  "The module holds both up": (run) =>
    run.span("module").to <= run.span("timer").to &&
    run.span("timer").to <= run.span("immediate").to,
} satisfies Claims;
