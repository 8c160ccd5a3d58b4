import type { Claims } from "#timeline/claims.ts";

export default {
  "Imported by an ES module, CommonJS has its microtask first, too":
    (run) => run.lines.join() === "microtask,tick",
} satisfies Claims;
