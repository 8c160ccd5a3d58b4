import type { Claims } from "#timeline/claims.ts";

export default {
  "Two eat at a time": (run) => run.mostAtOnce(run.spans()) === 2,
  "They sit down in the order of asking": (run) =>
    run.lines.filter((line) => line.endsWith("down")).join() ===
    "Ann sits down,Bob sits down,Cid sits down,Dan sits down",
  "Who leaves makes room for one": (run) =>
    run.lines.slice(2, 4).join() === "Bob leaves,Cid sits down",
} satisfies Claims;
