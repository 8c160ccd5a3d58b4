import type { Claims } from "#timeline/claims.ts";

export default {
  "The first success counts, though a failure came before": (run) =>
    run.lines[0] === "found: west" &&
    run.spans("north").some(({ to }) => to < run.span("west").to),
  "Where all fail, their errors stand in the order of the list": (
    run,
  ) =>
    run.lines[1] ===
    "AggregateError: [south is down,north is down]",
} satisfies Claims;
