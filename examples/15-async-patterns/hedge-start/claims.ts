import type { Claims } from "#timeline/claims.ts";

export default {
  "The second server answers first": (run) =>
    run.lines[0] === "answer from server 2",
  "The slower attempt is not aborted, so the exercise is not solved":
    (run) =>
      run.lines[1] === "attempts: 2, aborted: 0" &&
      run.span("server 1").to > run.span("server 2").to,
} satisfies Claims;
