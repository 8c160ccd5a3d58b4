import type { Claims } from "#timeline/claims.ts";

export default {
  "Four pages are printed, one at a time, though by two threads": (
    run,
  ) => {
    const pages = run.spans(/^page/);
    return pages.length === 4 && run.noneOverlap(pages);
  },
  "Each thread prints two": (run) =>
    run.lanes("thread").length === 2 &&
    run.lanes("thread").every((lane) => lane.spans.length === 2),
} satisfies Claims;
