import type { Claims } from "#timeline/claims.ts";

export default {
  "The results are in the order of the inputs": (run) =>
    run.lines.join() === "Results: [ 0, 2, 4, 6, 8 ]",
  "Two processes do five jobs, each of them once": (run) =>
    run.lanes("process").length === 2 &&
    run
      .spans(/^job/)
      .map(({ label }) => label)
      .sort()
      .join() === "job 0,job 1,job 2,job 3,job 4",
  "A process does one job at a time": (run) =>
    run
      .lanes("process")
      .every(
        ({ spans }) =>
          spans.length > 0 && run.mostAtOnce(spans) === 1,
      ),
  "Each job is a message there, and one back": (run) =>
    run.timeline.flows.length === 10,
} satisfies Claims;
