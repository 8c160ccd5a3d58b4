import type { Claims } from "#timeline/claims.ts";

export default {
  "The caller goes away, and the cook goes on": (run) =>
    run.lines.slice(2).join() ===
    "roast: TimeoutError,the kitchen closes,roast: the cook is free",
} satisfies Claims;
