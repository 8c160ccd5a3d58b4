import type { Claims, ClaimSubject } from "#timeline/claims.ts";

const dishes = /^(soup|bread|cake)$/;

export default {
  "One after another: no two dishes overlap": (run) =>
    run.noneOverlap(dishesOf(run, "one after another")),
  "One after another: every dish is served before the next one is started":
    (run) =>
      verbsOf(run).slice(0, 6).join() ===
      "starts,serves,starts,serves,starts,serves",
  "In turn: all three dishes overlap, on one thread": (run) => {
    const spans = dishesOf(run, "in turn");
    return (
      run.allOverlap(spans) &&
      spans.every((span) => span.lane === "main")
    );
  },
  "In turn: all three dishes are started before one is served": (
    run,
  ) =>
    verbsOf(run).slice(6, 12).join() ===
    "starts,starts,starts,serves,serves,serves",
  "Two cooks: dishes overlap, on two threads": (run) =>
    run.anyParallel(dishesOf(run, "two cooks")),
  "Two cooks: neither cooks two dishes at once": (run) =>
    run.lanes("thread").length === 2 &&
    run
      .lanes("thread")
      .every((cook) => run.mostAtOnce(cook.spans) === 1),
  "Every way cooks the same three dishes": (run) =>
    ["one after another", "in turn", "two cooks"].every(
      (part) =>
        dishesOf(run, part)
          .map((span) => span.label)
          .sort()
          .join() === "bread,cake,soup",
    ),
} satisfies Claims;

/** The dishes that were cooked within one part of the run. */
function dishesOf(run: ClaimSubject, part: string) {
  const { from, to } = run.span(part);
  return run
    .spans(dishes)
    .filter((span) => from <= span.from && span.to <= to);
}

function verbsOf(run: ClaimSubject): string[] {
  return run
    .linesOf("main")
    .flatMap((line) => /starts|serves/.exec(line)?.[0] ?? []);
}
