import type { Claims } from "#timeline/claims.ts";

export default {
  "all is rejected as soon as the cake is burnt": (run) =>
    run.lines.slice(0, 2).join() ===
    "cake: out of the oven,all: rejected",
  "any is fulfilled by the pie, the first success": (run) =>
    run.lines.slice(2, 4).join() ===
    "pie: out of the oven,any: pie",
  "The bread is baked although all was rejected": (run) =>
    run.lines.slice(4).join() ===
    "bread: out of the oven,allSettled: 3 outcomes",
  "The three overlap": (run) => run.allOverlap(run.spans()),
} satisfies Claims;
