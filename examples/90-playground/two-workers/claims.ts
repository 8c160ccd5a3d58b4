import type { Claims } from "#timeline/claims.ts";

export default {
  "Main opens two threads": (run) =>
    run.lanes("thread").length === 2,
  "Each thread measures one span": (run) =>
    run.spans(/^sum the (low|high) half$/).length === 2,
  "Each thread sends main one message": (run) =>
    run
      .lanes("thread")
      .every(
        ({ id }) =>
          run.timeline.flows.filter(
            (flow) =>
              flow.sender === id && flow.receiver === "main",
          ).length === 1,
      ),
  "Main says the sum of both last": (run) =>
    run.lines.at(-1) === "main: together 200000010000000",
} satisfies Claims;
