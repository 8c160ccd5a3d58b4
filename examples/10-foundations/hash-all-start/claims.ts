import type { Claims } from "#timeline/claims.ts";

export default {
  "The event loop does not turn meanwhile, so the exercise is not solved":
    (run) =>
      run.lines.join() === "the event loop turned meanwhile: false",
  "Six texts are hashed one after the other": (run) =>
    run.spans().length === 6 && run.noneOverlap(run.spans()),
} satisfies Claims;
