import type { Claims } from "#timeline/claims.ts";

export default {
  "No two steps overlap, although three things are under way": (
    run,
  ) =>
    run.noneOverlap(run.spans()) && run.timeline.lanes.length === 1,
  "The two functions take turns, and the timer gets one where both yield":
    (run) =>
      run.lines.join() ===
      "tea 1,pie 1,timer,tea 2,pie 2,tea 3,pie 3",
} satisfies Claims;
