import type { Claims } from "#timeline/claims.ts";

export default {
  "It is tried until it works": (run) =>
    run.lines[0] === "an answer after 4 calls",
  "An abort ends the pause": (run) =>
    run.lines[1] === "we close" && run.spans("call").length === 5,
  "Between two attempts there is a pause": (run) =>
    run.noneOverlap(run.spans("call")),
} satisfies Claims;
