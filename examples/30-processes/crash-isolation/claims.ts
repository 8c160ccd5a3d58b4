import type { Claims } from "#timeline/claims.ts";

export default {
  "A worker that throws or exits ends alone": (run) =>
    run.lines.slice(0, 2).join() ===
      "a worker that throws: code 1 (Out of flour),a worker that exits: code 3" &&
    run.lanes("thread").length >= 2,
  "A process ends alone, whatever ends it": (run) =>
    run.lines.slice(2, 5).join() ===
    [
      "a process that throws: code 1",
      "a process that exits: code 3",
      "a process that is killed: SIGKILL",
    ].join(),
  "A signal to a worker's process takes all of that process": (
    run,
  ) =>
    run.lines[5] ===
    "a process that has a worker that is killed: SIGKILL",
  "Whoever started them goes on": (run) =>
    run.lines.length === 6 &&
    run.transcript.outcome.kind === "exited" &&
    run.transcript.outcome.exitCode === 0,
} satisfies Claims;
