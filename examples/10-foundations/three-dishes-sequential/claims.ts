import type { Claims } from "#timeline/claims.ts";

export default {
  "No two dishes overlap": (run) => run.noneOverlap(run.spans()),
  "One thread does it all": (run) =>
    run.spans().length === 3 &&
    run.spans().every((span) => span.lane === "main"),
  "The dishes are served in their order, and none has lost a piece":
    (run) =>
      run.lines.join() ===
      ["soup", "bread", "cake"]
        .map((dish) => `${dish}: 85714 pieces`)
        .join(),
} satisfies Claims;
