import type { Claims } from "#timeline/claims.ts";

export default {
  "Each call gets its own answer": (run) =>
    run.lines.slice(0, 2).join() === "3,30",
  "An error arrives with its class": (run) =>
    run.lines[2] === "failed: DivisionError: Nobody divides by 0.",
  "All calls go to one thread": (run) =>
    run.lanes("thread").length === 1 &&
    run.timeline.flows.filter(({ sender }) => sender === "main")
      .length === 3,
} satisfies Claims;
