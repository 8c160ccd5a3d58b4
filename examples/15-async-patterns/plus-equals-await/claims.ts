import type { Claims } from "#timeline/claims.ts";

export default {
  "Of a hundred deposits, ninety-nine are lost": (run) =>
    run.lines[0] === "read before the await: 1",
  "Read and written without an await in between, none is": (run) =>
    run.lines[1] === "read after the await: 100",
  "There is one thread": (run) => run.timeline.lanes.length === 1,
} satisfies Claims;
