import type { Claims } from "#timeline/claims.ts";

export default {
  "Each computation is done before the next begins": (run) =>
    run.spans(/^[abc]$/).length === 3 &&
    run.noneOverlap(run.spans(/^[abc]$/)),
  "All three run on the main thread": (run) =>
    run.timeline.lanes.length === 1 &&
    run.lines.filter((line) => line.endsWith("begun on thread 0"))
      .length === 3,
  "They are over before Promise.all is called": (run) =>
    run.lines.slice(-3).join() ===
    "c: done,main: now Promise.all,main: all are done",
} satisfies Claims;
