import type { Claims } from "#timeline/claims.ts";

export default {
  "Six threads are started for six jobs": (run) =>
    run.lanes("thread").length === 6 &&
    run.lanes("thread").every(({ spans }) => spans.length === 1),
  "The results stand in the order of the jobs": (run) =>
    run.lines.map((line) => line.split(":")[0]).join() ===
    "job 1,job 2,job 3,job 4,job 5,job 6",
} satisfies Claims;
