import type { Claims } from "#timeline/claims.ts";

export default {
  "Every call loads, so the exercise is not solved": (run) =>
    run.lines[0]?.startsWith("news,news,sport: loads 3") === true &&
    run.lines[1] === "news: loads 1, fulfilled",
} satisfies Claims;
