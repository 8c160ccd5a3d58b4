import type { Claims } from "#timeline/claims.ts";

export default {
  "The callback runs to its end, then its tick, then its promise job":
    (run) =>
      run.lines.slice(0, 3).join() === "file read,tick,promise job",
  "The immediate and its tick come before the timer": (run) =>
    run.lines.slice(3).join() ===
    "immediate,tick of the immediate,timer",
} satisfies Claims;
