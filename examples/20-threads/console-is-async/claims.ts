import type { Claims } from "#timeline/claims.ts";

export default {
  "What the thread printed appears after main was told of it": (
    run,
  ) =>
    run.lines.join() ===
    [
      "main: I wait until it has printed",
      "main: it has printed",
      "thread: I print",
      "main: the thread is over",
    ].join(),
  "The thread's line is the thread's": (run) =>
    run.lanes("thread").length === 1 &&
    run.linesOf(run.lanes("thread")[0]?.id ?? "main").join() ===
      "thread: I print",
} satisfies Claims;
