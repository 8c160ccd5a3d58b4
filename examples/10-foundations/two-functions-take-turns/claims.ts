import type { Claims } from "#timeline/claims.ts";

export default {
  "Both orders begin before either gets further": (run) =>
    run.lines.slice(0, 2).join() === "tea: begun,toast: begun",
  "The two take turns at every await": (run) =>
    run.lines.map((line) => line.split(":")[0]).join() ===
    "tea,toast,tea,toast,tea,toast",
  "The two overlap on one thread": (run) =>
    run.allOverlap(run.spans(/^(tea|toast)$/)) &&
    run.timeline.lanes.length === 1,
} satisfies Claims;
