import type { Claims } from "#timeline/claims.ts";

export default {
  "Main goes on before its thread is online": (run) =>
    run.lines.indexOf("main: goes on at once") <
    run.lines.indexOf("main: online"),
  "The task is started and finished on a thread": (run) =>
    run.lanes("thread").length === 1 &&
    run.linesOf(run.lanes("thread")[0]?.id ?? "main").join() ===
      "Task started,Task finished",
  "Main hears of the exit last": (run) =>
    run.lines.at(-1) === "main: exit 0",
} satisfies Claims;
