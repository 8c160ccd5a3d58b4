import type { Claims } from "#timeline/claims.ts";

export default {
  "Dishes overlap on different threads": (run) =>
    run.anyParallel(run.spans()),
  "Each dish has a thread of its own": (run) =>
    run.lanes("thread").length === 3 &&
    run.lanes("thread").every(({ spans }) => spans.length === 1),
  "Main gets one message from each thread": (run) =>
    run.timeline.flows.length === 3 &&
    run.timeline.flows.every(({ receiver }) => receiver === "main"),
  "The dishes are served in their order, and none has lost a piece":
    (run) =>
      run.lines.join() ===
      ["soup", "bread", "cake"]
        .map((dish) => `${dish}: 85714 pieces`)
        .join(),
} satisfies Claims;
