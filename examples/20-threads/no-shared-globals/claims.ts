import type { Claims } from "#timeline/claims.ts";

export default {
  "Each of two threads counts from one": (run) =>
    run.lanes("thread").length === 2 &&
    run
      .lanes("thread")
      .every(({ id }) =>
        /count 1, .*\n.*count 2, /.test(run.linesOf(id).join("\n")),
      ),
  "Main goes on from where it was": (run) =>
    run.lines[0] === "main: count 3, calm" &&
    run.lines.at(-1)?.startsWith("main: count 4") === true,
  "A thread starts with the environment of main": (run) =>
    run
      .lanes("thread")
      .every(({ id }) => run.linesOf(id)[0]?.endsWith("1, calm")),
  "What a thread changes there, nobody else sees": (run) =>
    run.lines.filter((line) => line.endsWith("wild")).length ===
      2 && run.lines.at(-1)?.endsWith("calm") === true,
} satisfies Claims;
