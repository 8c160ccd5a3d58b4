import type { Claims } from "#timeline/claims.ts";

export default {
  "No two steps overlap, although three things are under way": (
    run,
  ) =>
    run.noneOverlap(run.spans()) && run.timeline.lanes.length === 1,
  "The two functions take turns, and the timer gets one where both yield":
    (run) =>
      run.lines.join() ===
      "mix 1,bake 1,timer,mix 2,bake 2,mix 3,bake 3",
} satisfies Claims;
