import type { Claims } from "#timeline/claims.ts";

export default {
  "No deadline is kept, so the exercise is not solved": (run) =>
    run.lines[1] === "the queue: ready",
  "The abort is not heard": (run) =>
    run.lines[2] === "the nap: fulfilled",
} satisfies Claims;
