import type { Claims } from "#timeline/claims.ts";

export default {
  "A call runs at once, up to its first await": (run) =>
    run.lines.slice(0, 2).join() ===
    "eggs: on the stove,the eggs are called for",
  "The milk is started and done while the eggs boil": (run) => {
    const [eggs, milk] = [run.span("eggs"), run.span("milk")];
    return eggs.from <= milk.from && milk.to <= eggs.to;
  },
  "Each await comes back after its own job": (run) =>
    run.lines.slice(2).join() ===
    "milk: on the stove,milk: done,the milk was awaited," +
      "eggs: done,the eggs were awaited",
} satisfies Claims;
