import type { Claims } from "#timeline/claims.ts";

export default {
  "The work is done on a thread of its own": (run) =>
    run.lanes("thread").length === 1 &&
    run.span("all items").lane === run.lanes("thread")[0]?.id,
  "The heart of the main thread beats meanwhile": (run) => {
    const { from, to } = run.span("all items");
    return (
      run
        .spans("beat")
        .filter((beat) => from < beat.to && beat.to < to).length > 0
    );
  },
  "The result comes back as a message": (run) =>
    run.linesOf("main").join() ===
      "the thread has worked on 24 items" &&
    run.timeline.flows.some(({ receiver }) => receiver === "main"),
} satisfies Claims;
