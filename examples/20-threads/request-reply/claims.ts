import type { Claims } from "#timeline/claims.ts";

export default {
  "Two requests are under way at once": (run) =>
    run.allOverlap(run.spans(/^(roast|salad)$/)),
  "The roast is asked for first, and the salad comes first": (
    run,
  ) =>
    run.lines.slice(2).join() ===
    [
      "asked for roast",
      "asked for salad",
      "got salad, served",
      "got roast, served",
    ].join(),
  "One thread is sent three messages": (run) =>
    run.lanes("thread").length === 1 &&
    run.timeline.flows.filter(({ sender }) => sender === "main")
      .length === 3,
} satisfies Claims;
