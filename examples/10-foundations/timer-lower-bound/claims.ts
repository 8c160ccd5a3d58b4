import type { Claims } from "#timeline/claims.ts";

export default {
  "The timer fires after the computation, not in the middle of it":
    (run) => run.lines.at(-1) === "the timer fires",
  "It was due long before": (run) =>
    run.span("asked for").to < run.span("computing").to,
  "It waits longer than it was asked to": (run) => {
    const length = (name: string) =>
      run.span(name).to - run.span(name).from;
    return length("waited") > 2 * length("asked for");
  },
} satisfies Claims;
