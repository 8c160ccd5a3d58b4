import type { Claims } from "#timeline/claims.ts";

export default {
  "Both ways count the same primes": (run) =>
    run.lines[0]?.split(": ")[1] === run.lines[2]?.split(": ")[1],
  "While the main thread counts, its loop does not turn": (run) =>
    run.lines[1] === "the loop turned: false",
  "While the threads count, it does": (run) =>
    run.lines[3] === "the loop turned: true",
  "On one thread no two counts overlap": (run) =>
    run.noneOverlap(
      run.spans(/^below/).filter(({ lane }) => lane === "main"),
    ),
  "The three threads count at the same time": (run) =>
    run.lanes("thread").length === 3 &&
    run.anyParallel(
      run.spans(/^below/).filter(({ lane }) => lane !== "main"),
    ),
} satisfies Claims;
