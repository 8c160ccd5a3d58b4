import type { Claims } from "#timeline/claims.ts";

export default {
  "The second server answers first": (run) =>
    run.lines[0] === "answer from server 2",
  "The slower attempt is aborted": (run) =>
    run.lines[1] === "attempts: 2, aborted: 1",
  "The two attempts overlap": (run) =>
    run.allOverlap([run.span("server 1"), run.span("server 2")]),
} satisfies Claims;
