import type { Claims } from "#timeline/claims.ts";

export default {
  "No update is lost, with a GIL or without": (run) =>
    run.lines.join() ===
    "withGil: count is 6,withoutGil: count is 6",
} satisfies Claims;
