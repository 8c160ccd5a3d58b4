import type { Claims } from "#timeline/claims.ts";

export default {
  "While a program waits, its loop is asleep": (run) =>
    run.lines[0] === "waiting: mostly asleep",
  "While it computes, the loop is awake": (run) =>
    run.lines[1] === "computing: mostly awake",
} satisfies Claims;
