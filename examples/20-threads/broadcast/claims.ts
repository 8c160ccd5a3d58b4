import type { Claims } from "#timeline/claims.ts";

export default {
  "Each of three threads hears it once": (run) =>
    run.lanes("thread").length === 3 &&
    run
      .lanes("thread")
      .every(
        ({ id, label }) =>
          run.linesOf(id).join() === `${label} hears: We close`,
      ),
  "Who says it does not hear it": (run) =>
    run.linesOf("main").join() === "main: all have gone",
} satisfies Claims;
