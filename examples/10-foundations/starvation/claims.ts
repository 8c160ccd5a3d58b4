import type { Claims, ClaimSubject } from "#timeline/claims.ts";

export default {
  "While microtasks or ticks follow each other, no timer fires": (
    run,
  ) =>
    run.lines[0] === "microtasks: timer has not fired" &&
    run.lines[1] === "ticks: timer has not fired" &&
    isStarved(run, "microtasks") &&
    isStarved(run, "ticks"),
  "Between immediates, it does": (run) =>
    run.lines[2] === "immediates: timer has fired" &&
    !isStarved(run, "immediates"),
} satisfies Claims;

/** Whether the timer that began with a part fired only after it. */
function isStarved(run: ClaimSubject, part: string) {
  const { from, to } = run.span(part);
  return run
    .spans("timer")
    .some(
      (timer) =>
        timer.from <= from + 1 &&
        timer.from >= from - 1 &&
        timer.to >= to,
    );
}
