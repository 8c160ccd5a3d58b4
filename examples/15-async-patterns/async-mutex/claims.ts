import type { Claims } from "#timeline/claims.ts";

export default {
  "One task runs at a time, in the order of asking": (run) =>
    run.noneOverlap(run.spans()) &&
    run.lines.slice(0, 3).join() ===
      "first begins,second begins,third begins",
  "A task that fails lets the next one in": (run) =>
    run.span("second").to <= run.span("third").from,
  "Each caller gets the result, or the error, of its own task": (
    run,
  ) =>
    run.lines.slice(3).join() ===
    "first is done,Error: no paper,third is done",
} satisfies Claims;
