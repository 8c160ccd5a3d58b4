import type { Claims } from "#timeline/claims.ts";

export default {
  "Behind a callback comes its tick, then its microtask": (run) =>
    run.lines.slice(0, 3).join() === "timer 1,tick 1,micro",
  "Both queues are emptied before the loop calls the second timer":
    (run) => run.lines.slice(3).join() === "tick 2,timer 2",
  "To the loop, all that the first timer left behind is one piece":
    (run) => {
      const middle = (name: string) => {
        const { from, to } = run.span(name);
        return (from + to) / 2;
      };
      const blocked = run.timeline.lanes[0]?.blocked ?? [];
      return blocked.some(
        ({ from, to }) =>
          from <= middle("timer 1") &&
          middle("tick 2") <= to &&
          to <= middle("timer 2"),
      );
    },
} satisfies Claims;
