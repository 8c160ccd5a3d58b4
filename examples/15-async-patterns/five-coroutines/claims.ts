import type { Claims } from "#timeline/claims.ts";

export default {
  "All five start during the calls, before any is awaited": (run) =>
    run.lines.slice(0, 6).join() ===
    "worker 0 starts,worker 1 starts,worker 2 starts," +
      "worker 3 starts,worker 4 starts,all five are called",
  "All five overlap, on one thread": (run) =>
    run.allOverlap(run.spans(/^worker \d$/)) &&
    run.spans(/^worker \d$/).length === 5 &&
    run.timeline.lanes.length === 1,
  "They finish in the opposite order": (run) =>
    run.lines
      .filter((line) => line.endsWith("finishes"))
      .map((line) => line.split(" ")[1])
      .join() === "4,3,2,1,0",
  "The results stand in the order of the list all the same": (
    run,
  ) => run.lines.at(-1) === "results: 0, 2, 4, 6, 8",
} satisfies Claims;
