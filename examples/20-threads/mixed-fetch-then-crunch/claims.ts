import type { Claims } from "#timeline/claims.ts";

export default {
  "All four answers are waited for at once, on main": (run) =>
    run.allOverlap(run.spans(/^fetch /)) &&
    run.spans(/^fetch /).every(({ lane }) => lane === "main"),
  "Each answer is computed with on one of two threads": (run) =>
    run.lanes("thread").length === 2 &&
    run.spans("crunch").length === 4 &&
    run.spans("crunch").every(({ lane }) => lane !== "main"),
  "The sums stand in the order of the cities": (run) =>
    run.lines.map((line) => line.split(":")[0]).join() ===
    "Bergen,Rome,Marseille,Oslo",
} satisfies Claims;
