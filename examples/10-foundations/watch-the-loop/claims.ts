import type { Claims } from "#timeline/claims.ts";

export default {
  "While it waits, the loop is idle": (run) =>
    run.lines[0] === "waiting: busy most of the time: false",
  "While it computes, the loop is busy": (run) =>
    run.lines[1] === "computing: busy most of the time: true",
  "The computation makes the loop late, and the monitor says so": (
    run,
  ) => run.lines[2] === "a delay of more than 60 ms: true",
  "The two parts come one after the other": (run) =>
    run.noneOverlap([run.span("waiting"), run.span("computing")]),
} satisfies Claims;
