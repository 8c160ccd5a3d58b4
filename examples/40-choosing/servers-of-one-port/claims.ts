import type { Claims } from "#timeline/claims.ts";

export default {
  "Four requests are answered, by two processes": (run) =>
    run.lines[0] === "answers: 4, from processes: 2" &&
    run.spans("request").length === 4,
  "Both processes are ended": (run) =>
    run.lines[1] === "both are gone",
} satisfies Claims;
