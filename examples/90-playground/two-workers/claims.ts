import type { Claims } from "#timeline/claims.ts";

export default {
  "Main opens two threads": (run) =>
    run.lanes("thread").length === 2,
  "Each thread measures one sum": (run) =>
    run
      .spans(/^sum of half [01]$/)
      .map(({ lane }) => lane)
      .sort()
      .join() === "thread-1,thread-2",
  "Each thread sends main two messages and is sent one": (run) =>
    run
      .lanes("thread")
      .every(
        ({ id }) =>
          run.timeline.flows.filter((flow) => flow.sender === id)
            .length === 2 &&
          run.timeline.flows.filter((flow) => flow.receiver === id)
            .length === 1,
      ),
  "No sum begins before both threads are ready": (run) =>
    run.lines[0] === "main: both threads are ready",
  "The sum is right": (run) =>
    run.lines[1] ===
    "main: 450000015000000 + 1350000015000000 = 1800000030000000",
} satisfies Claims;
