import type { Claims } from "#timeline/claims.ts";

export default {
  "The module runs to its end before the loop calls back": (run) =>
    run.lines[0] === "main" &&
    run.span("main").to <= run.span("one turn").from,
  "A turn goes from poll to check to close to the timers": (run) =>
    run.lines
      .filter((line) => /poll|check|close|timer/.test(line))
      .join() === "poll,check,close,timer",
  "Ticks, then microtasks, run before the loop goes on": (run) =>
    run.lines.slice(1, 5).join() === "poll,tick,micro,check",
  "No two of them overlap: the loop calls one at a time": (run) =>
    run.noneOverlap(
      run.spans().filter((span) => span.label !== "one turn"),
    ),
  "All of them lie in one turn": (run) => {
    const { from, to } = run.span("one turn");
    return run
      .spans(/^(poll|tick|micro|check|close|timer)$/)
      .every((span) => from <= span.from && span.to <= to);
  },
  "The loop waits for a callback with its tick and microtask as for one":
    (run) => {
      const middle = (name: string) => {
        const { from, to } = run.span(name);
        return (from + to) / 2;
      };
      const blocked = run.timeline.lanes[0]?.blocked ?? [];
      return blocked.some(
        ({ from, to }) =>
          from <= middle("poll") &&
          middle("micro") <= to &&
          to <= middle("check"),
      );
    },
} satisfies Claims;
