import type { Claims } from "#timeline/claims.ts";

export default {
  "Required by a CommonJS module, an ES module has its tick first":
    (run) => run.lines.join() === "tick,microtask",
} satisfies Claims;
