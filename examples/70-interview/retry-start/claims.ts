import type { Claims } from "#timeline/claims.ts";

export default {
  "In the end it works": (run) =>
    run.lines[0] === "an answer after 4 calls",
  "Nobody hears the abort, so the exercise is not solved": (run) =>
    run.lines[1] === "busy" && run.spans("call").length === 13,
} satisfies Claims;
