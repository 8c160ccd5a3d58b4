import type { Claims } from "#timeline/claims.ts";

export default {
  "Polling ends when the answer is true": (run) =>
    run.lines[0] === "the oven: ready",
  "At the deadline it gives up": (run) =>
    run.lines[1] === "the queue: TimeoutError",
  "An abort ends a sleep": (run) =>
    run.lines[2] === "the nap: rejected",
  "One is polled after the other": (run) =>
    run.noneOverlap([run.span("the oven"), run.span("the queue")]),
} satisfies Claims;
