import type { Claims } from "#timeline/claims.ts";

export default {
  "Without a crash the results are right": (run) =>
    run.lines[0] === "[ 0, 4, 8 ]",
  "After a crash the job is done by another process": (run) =>
    run.lines[1] === "[ 2 ]" &&
    run.lines[2] === "processes started: 4" &&
    run.lanes("process").length === 4,
} satisfies Claims;
