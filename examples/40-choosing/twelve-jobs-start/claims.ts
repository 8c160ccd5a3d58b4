import type { Claims } from "#timeline/claims.ts";

export default {
  "Twelve jobs are listed, each with what would be used": (run) =>
    run.lines.length === 24,
  "Prices are asked for on a pool of threads, so the exercise is not solved":
    (run) => run.lines[1] === "  a pool of worker threads",
} satisfies Claims;
