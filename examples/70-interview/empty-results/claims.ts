import type { Claims } from "#timeline/claims.ts";

export default {
  "There are three orders and no result": (run) =>
    run.lines.join() === "orders: 3,results: 0",
  "All three prices are asked for, at the same time": (run) =>
    run.spans().length === 3 && run.allOverlap(run.spans()),
} satisfies Claims;
