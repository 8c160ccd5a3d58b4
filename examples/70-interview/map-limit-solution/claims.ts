import type { Claims } from "#timeline/claims.ts";

export default {
  "Two are under way at once, and never more": (run) =>
    run.mostAtOnce(run.spans()) === 2,
  "While one is long, the other place does all the rest": (run) =>
    run.lines.slice(0, 4).join() ===
    "soup is done,salad is done,cake is done,roast is done",
  "The results stand in the order of the items": (run) =>
    run.lines.at(-1) === "served: ROAST,SOUP,SALAD,CAKE",
} satisfies Claims;
