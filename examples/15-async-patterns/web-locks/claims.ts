import type { Claims } from "#timeline/claims.ts";

export default {
  "Four pages are printed, one at a time, though by two threads": (
    run,
  ) => {
    const pages = run.spans(/^page/);
    // A page takes 40 ms. Two threads' clocks agree to a few.
    const isApart = pages
      .slice(1)
      .every(
        ({ from }, before) => from >= (pages[before]?.to ?? 0) - 15,
      );
    return pages.length === 4 && isApart;
  },
  "Each thread prints two": (run) =>
    run.lanes("thread").length === 2 &&
    run.lanes("thread").every((lane) => lane.spans.length === 2),
} satisfies Claims;
