import type { Claims } from "#timeline/claims.ts";

export default {
  "Every byte arrives": (run) =>
    run.lines.join() === "the child has read 1048576 bytes",
  "One block after another is written": (run) =>
    run.spans(/^block/).length === 4 &&
    run.noneOverlap(run.spans(/^block/)),
  "While the parent waits, the child reads": (run) =>
    run.anyParallel([
      ...run.spans(/^block [34]$/),
      ...run.spans("read"),
    ]),
} satisfies Claims;
