import type { Claims } from "#timeline/claims.ts";

export default {
  "No timer fires while the thread computes": (run) =>
    run.lines[0] === "computed",
  "These three come in the order in which they were due": (run) =>
    run.lines.slice(1, 4).join() ===
    "timer of 10 ms,beat 1 of every 40 ms,timer of 80 ms",
  "Beats that were missed are not made up for": (run) =>
    run.lines.slice(4).join() === "beats in all: 1",
} satisfies Claims;
