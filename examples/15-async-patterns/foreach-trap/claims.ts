import type { Claims } from "#timeline/claims.ts";

export default {
  "forEach comes back before anything is saved": (run) =>
    run.lines[0] === "after forEach: 0 saved",
  "The three are saved all the same, with nobody waiting": (run) =>
    run.lines[1] === "some time later: 3 saved" &&
    run.allOverlap(run.spans().slice(0, 3)),
  "Promise.all over map waits until all three are saved": (run) =>
    run.lines[2] === "after Promise.all: 3 saved" &&
    run.allOverlap(run.spans().slice(3)),
} satisfies Claims;
