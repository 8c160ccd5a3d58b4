import type { Claims } from "#timeline/claims.ts";

export default {
  "One runs, two wait, and they are served": (run) =>
    run.lines.slice(0, 3).join() ===
    "soup, served,bread, served,cake, served",
  "The fourth is refused": (run) =>
    run.lines[3] === "QueueFull: Too many jobs are waiting.",
  "It never gets to the thread": (run) =>
    run.lanes("thread").length === 1 &&
    run.timeline.flows.filter(({ sender }) => sender === "main")
      .length === 3,
} satisfies Claims;
