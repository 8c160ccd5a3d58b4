import type { Claims } from "#timeline/claims.ts";

export default {
  "Two threads are started for six jobs": (run) =>
    run.lanes("thread").length === 2 &&
    run.spans(/^job \d$/).length === 6,
  "Each thread does one job at a time": (run) =>
    run
      .lanes("thread")
      .every(({ spans }) => run.mostAtOnce(spans) === 1),
  "Main sends one message for each job": (run) =>
    run.timeline.flows.filter(({ sender }) => sender === "main")
      .length === 6,
  "The results stand in the order of the jobs": (run) =>
    run.lines.map((line) => line.split(":")[0]).join() ===
    "job 1,job 2,job 3,job 4,job 5,job 6",
} satisfies Claims;
