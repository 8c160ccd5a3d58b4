import type { Claims } from "#timeline/claims.ts";

export default {
  "The event loop turns meanwhile": (run) =>
    run.lines.join() === "the event loop turned meanwhile: true",
  "Six texts are hashed one after the other": (run) =>
    run.spans().length === 6 && run.noneOverlap(run.spans()),
} satisfies Claims;
