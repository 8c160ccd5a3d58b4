import type { Claims } from "#timeline/claims.ts";

export default {
  "Every await takes a round, also of a value that is there": (
    run,
  ) =>
    run.lines.slice(0, 3).join() ===
    "returns a value: 1,awaits a value: 2,awaits a promise: 2",
  "A thenable that is no promise takes a round more": (run) =>
    run.lines[3] === "awaits a thenable: 3",
  "Returning a promise takes longer than awaiting it": (run) =>
    run.lines[4] === "returns a promise: 3",
} satisfies Claims;
