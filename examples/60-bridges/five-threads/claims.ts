import type { Claims } from "#timeline/claims.ts";

export default {
  "Main opens five threads": (run) =>
    run.lanes("thread").filter((lane) => lane.openedBy === "main")
      .length === 5,
  "Every thread says that it starts, and then that it finishes": (
    run,
  ) =>
    run.lanes("thread").length === 5 &&
    run
      .lanes("thread")
      .every(({ id }) =>
        /^worker (\d): starting\nworker \1: finishing$/.test(
          run.linesOf(id).join("\n"),
        ),
      ),
  "Main speaks once, when it has joined all five": (run) =>
    run.linesOf("main").join() === "main: all have finished" &&
    run.lines.at(-1) === "main: all have finished",
} satisfies Claims;
