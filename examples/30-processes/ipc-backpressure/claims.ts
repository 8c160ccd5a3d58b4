import type { Claims } from "#timeline/claims.ts";

export default {
  "send() says when to stop": (run) =>
    run.lines[0] === "send() says false",
  "Its callback says when to go on, and nothing was lost": (run) =>
    run.lines.slice(1).join() ===
    "the callback says: go on,all arrived: true",
  "The channel is full while the child is busy": (run) =>
    run.anyParallel([run.span("channel full"), run.span("busy")]),
} satisfies Claims;
