import type { Claims } from "#timeline/claims.ts";

export default {
  "Main starts five processes": (run) =>
    run.lanes("process").filter((lane) => lane.openedBy === "main")
      .length === 5,
  "Each number goes to one process, and comes back doubled": (
    run,
  ) =>
    run.timeline.flows.filter(({ receiver }) => receiver === "main")
      .length === 5,
  "Every number is doubled in a process, none on main": (run) =>
    run.spans(/^double \d$/).length === 5 &&
    run.spans(/^double \d$/).every(({ lane }) => lane !== "main"),
  "The results stand in the order of the numbers": (run) =>
    run.lines.join() === "Results: [0, 2, 4, 6, 8]",
} satisfies Claims;
