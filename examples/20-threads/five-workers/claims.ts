import type { Claims, ClaimSubject } from "#timeline/claims.ts";

export default {
  "Main opens five threads": (run) =>
    run.lanes("thread").filter((lane) => lane.openedBy === "main")
      .length === 5,
  "All five threads are alive at one moment": (run) =>
    lastOpened(run) < firstClosed(run) &&
    run.lanes("thread").length === 5,
  "Threads are at work at the same time": (run) =>
    run.mostAtOnce(run.spans(/^worker \d$/)) >= 2,
  "Every thread says that it started, and then that it finished": (
    run,
  ) =>
    run
      .lanes("thread")
      .every(({ id }) =>
        /^worker (\d): started\nworker \1: finished$/.test(
          run.linesOf(id).join("\n"),
        ),
      ),
  "Main says that all have joined after the last thread has finished":
    (run) =>
      run.lines.indexOf("main: all 5 have joined") >
        run.lines.findLastIndex((line) =>
          line.endsWith(": finished"),
        ) && finished(run) === 5,
  "Every thread sends main one message": (run) =>
    run
      .lanes("thread")
      .every(
        ({ id }) =>
          run.timeline.flows.filter(
            (flow) =>
              flow.sender === id && flow.receiver === "main",
          ).length === 1,
      ),
  "The results stand in the order of the threads": (run) =>
    run.lines.at(-1) === "main: results 0, 2, 4, 6, 8",
} satisfies Claims;

function finished(run: ClaimSubject): number {
  return run.lines.filter((line) => line.endsWith(": finished"))
    .length;
}

function lastOpened(run: ClaimSubject): number {
  return Math.max(...run.lanes("thread").map(({ from }) => from));
}

function firstClosed(run: ClaimSubject): number {
  return Math.min(...run.lanes("thread").map(({ to }) => to));
}
