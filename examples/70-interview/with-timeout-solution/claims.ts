import type { Claims } from "#timeline/claims.ts";

export default {
  "What is done in time is served": (run) =>
    run.lines.slice(0, 2).join() ===
    "soup: the cook is free,soup is served",
  "When the time is up the cook is free at once": (run) =>
    run.lines.slice(2).join() ===
    "roast: TimeoutError,roast: the cook is free,the kitchen closes",
} satisfies Claims;
