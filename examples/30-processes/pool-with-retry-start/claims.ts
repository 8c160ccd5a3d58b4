import type { Claims } from "#timeline/claims.ts";

export default {
  "Without a crash the results are right": (run) =>
    run.lines[0] === "[ 0, 4, 8 ]",
  "A crash rejects, so the exercise is not solved": (run) =>
    run.lines[1] === "job 1 has crashed its process" &&
    run.lines[2] === "processes started: 3" &&
    run.lanes("process").length === 3,
} satisfies Claims;
