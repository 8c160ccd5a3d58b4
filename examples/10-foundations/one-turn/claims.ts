import type { Claims } from "#timeline/claims.ts";

export default {
  "The module runs to its end before the loop calls back": (run) =>
    run.lines[0] === "module" &&
    run.span("module").to <= run.span("one turn").from,
  "A turn goes from poll to check to close to the timers": (run) =>
    run.lines
      .filter((line) => /poll|check|close|timer/.test(line))
      .join() === "poll,check,close,timer",
  "Ticks, then promise jobs, run before the loop goes on": (run) =>
    run.lines.slice(1, 5).join() === "poll,tick,promise,check",
  "No two of them overlap: the loop calls one at a time": (run) =>
    run.noneOverlap(
      run.spans().filter((span) => span.label !== "one turn"),
    ),
  "All of them lie in one turn": (run) => {
    const { from, to } = run.span("one turn");
    return run
      .spans(/^(poll|tick|promise|check|close|timer)$/)
      .every((span) => from <= span.from && span.to <= to);
  },
} satisfies Claims;
