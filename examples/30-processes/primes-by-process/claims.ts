import type { Claims } from "#timeline/claims.ts";

export default {
  "All primes are counted": (run) =>
    run.lines.join() === "121127 primes below 1600000",
  "Each range is counted once, in one of two processes": (run) =>
    run.lanes("process").length === 2 &&
    new Set(run.spans(/k$/).map(({ label }) => label)).size === 8 &&
    run.spans(/k$/).length === 8,
  "A process counts one range at a time": (run) =>
    run
      .lanes("process")
      .every(
        ({ spans }) =>
          spans.length > 0 && run.mostAtOnce(spans) === 1,
      ),
} satisfies Claims;
