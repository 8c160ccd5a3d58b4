import type { Claims } from "#timeline/claims.ts";

export default {
  "Jobs are done in the order in which they end, not in that of the queue":
    (run) =>
      run.lines.join() ===
      [
        "all are queued",
        "soup is done",
        "salad is done",
        "cake is done",
        "roast is done",
      ].join(),
  "While one thread has the roast, the other does all the rest": (
    run,
  ) => {
    const roast = run.span("roast");
    const others = run.spans(/^(soup|salad|cake)$/);
    return (
      run.lanes("thread").length === 2 &&
      others.length === 3 &&
      others.every(
        ({ lane, to }) => lane !== roast.lane && to < roast.to,
      )
    );
  },
} satisfies Claims;
