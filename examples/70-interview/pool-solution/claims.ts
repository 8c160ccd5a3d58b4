import type { Claims } from "#timeline/claims.ts";

export default {
  "Two threads are started, and one more after the crash": (run) =>
    run.lanes("thread").length === 3,
  "Never are more than two jobs under way": (run) =>
    run.mostAtOnce(run.spans()) <= 2,
  "Only the job that crashes fails": (run) =>
    run.lines.join() === "soup,a job failed,roast,cake",
} satisfies Claims;
