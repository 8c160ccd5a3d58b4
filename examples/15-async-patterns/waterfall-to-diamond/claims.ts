import type { Claims, ClaimSubject } from "#timeline/claims.ts";

export default {
  "Both ways ask the same five questions": (run) =>
    ["waterfall", "diamond"].every(
      (way) =>
        askedIn(run, way)
          .map((span) => span.label)
          .sort()
          .join() === "cart,mail,news,page,user",
    ),
  "Waterfall: no two questions overlap": (run) =>
    run.noneOverlap(askedIn(run, "waterfall")),
  "Diamond: the three in the middle overlap": (run) =>
    run.allOverlap(middleOf(run)),
  "Diamond: the user is known before the three are asked, and all three before the page":
    (run) => {
      const all = askedIn(run, "diamond");
      const user = all.find(({ label }) => label === "user");
      const page = all.find(({ label }) => label === "page");
      return middleOf(run).every(
        ({ from, to }) =>
          (user?.to ?? Infinity) <= from && to <= (page?.from ?? 0),
      );
    },
  "Everything happens on the main thread": (run) =>
    run.timeline.lanes.length === 1 && run.spans().length === 12,
  "Both ways come to the same page": (run) =>
    run.lines.join() ===
    "waterfall: the page is there,diamond: the page is there",
} satisfies Claims;

/** The questions of one way: they lie within the span that bears its name. */
function askedIn(run: ClaimSubject, way: string) {
  const { from, to } = run.span(way);
  return run
    .spans(/^(user|cart|mail|news|page)$/)
    .filter((span) => from <= span.from && span.to <= to);
}

function middleOf(run: ClaimSubject) {
  return askedIn(run, "diamond").filter(({ label }) =>
    /^(cart|mail|news)$/.test(label),
  );
}
