import type { Claims } from "#timeline/claims.ts";

export default {
  "A call begins at once, before the line below it": (run) =>
    run.lines.slice(0, 3).join() ===
    "tea: begun,milk: begun,main: both called",
  "An await of nothing lets the other go on": (run) =>
    run.lines.slice(3, 5).join() === "tea: done,milk: done" &&
    run.allOverlap([run.span("tea"), run.span("milk")]),
  "Main goes on when both are done": (run) =>
    run.lines.at(-1) === "main: both done",
} satisfies Claims;
