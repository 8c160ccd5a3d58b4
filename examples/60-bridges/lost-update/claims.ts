import type { Claims } from "#timeline/claims.ts";

export default {
  "One of two updates is lost": (run) =>
    run.lines.join() === "added: 2, counted: 1",
  "Both threads are between reading and writing at one moment": (
    run,
  ) =>
    run.lanes("thread").length === 2 &&
    run.anyParallel(run.spans("add one")),
} satisfies Claims;
