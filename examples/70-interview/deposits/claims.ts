import type { Claims } from "#timeline/claims.ts";

export default {
  "What was read before the wait forgets the other deposits": (
    run,
  ) =>
    run.lines.slice(0, 3).join() === "early: 20,early: 5,early: 10",
  "What is read after it has them all": (run) =>
    run.lines.slice(3).join() === "late: 20,late: 25,late: 35",
  "The deposits of each part are under way at the same time": (
    run,
  ) =>
    run.allOverlap(run.spans().slice(0, 3)) &&
    run.allOverlap(run.spans().slice(3)),
} satisfies Claims;
