import type { Claims } from "#timeline/claims.ts";

export default {
  "The file runs from the top on main, and then on the thread": (
    run,
  ) =>
    run.linesOf("main")[0] === "from the top, in main: true" &&
    run.lanes("thread").length === 1 &&
    run.linesOf(run.lanes("thread")[0]?.id ?? "main").join() ===
      "from the top, in main: false",
  "The thread sends main the sum": (run) =>
    run.linesOf("main").at(-1) === "sum 1275" &&
    run.timeline.flows.filter(({ receiver }) => receiver === "main")
      .length === 1,
} satisfies Claims;
