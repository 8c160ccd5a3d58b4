import type { Claims } from "#timeline/claims.ts";

export default {
  "All four fetches overlap, on the main thread": (run) => {
    const fetches = run.spans("fetch");
    return (
      fetches.length === 4 &&
      run.allOverlap(fetches) &&
      fetches.every(({ lane }) => lane === "main")
    );
  },
  "Four counts are made by two threads, none by the main one": (
    run,
  ) => {
    const lanes = run.spans(/^below/).map(({ lane }) => lane);
    return (
      lanes.length === 4 &&
      !lanes.includes("main") &&
      new Set(lanes).size === 2
    );
  },
  "Neither thread counts two at once": (run) =>
    run
      .lanes("thread")
      .every(({ spans }) => run.mostAtOnce(spans) === 1),
  "All answers are counted": (run) =>
    /^answers: 4, primes: \d+$/.test(run.lines[0] ?? ""),
} satisfies Claims;
