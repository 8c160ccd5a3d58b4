import type { Claims } from "#timeline/claims.ts";

export default {
  "While scrypt computes, the event loop turns": (run) =>
    run.lines[0] === "scrypt: the loop turned",
  "While scryptSync computes, it does not": (run) =>
    run.lines[1] === "scryptSync: no turn",
  "Both give the same hash": (run) =>
    run.lines[2] === "same hash: true",
  "The two are not under way at once": (run) =>
    run.noneOverlap([run.span("scrypt"), run.span("scryptSync")]),
} satisfies Claims;
