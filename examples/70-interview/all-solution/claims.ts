import type { Claims } from "#timeline/claims.ts";

export default {
  "Results stand in the order of the list": (run) =>
    run.lines[0] === "[roast,soup,salad]",
  "All are waited for at the same time": (run) =>
    run.allOverlap(run.spans(/^(roast|soup|salad)$/)),
  "A failure is told, and stops nothing": (run) =>
    run.lines[1] === "toast is burnt" &&
    run.span("cake").to > run.span("toast").to,
} satisfies Claims;
