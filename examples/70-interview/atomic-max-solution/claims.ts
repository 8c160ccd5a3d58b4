import type { Claims } from "#timeline/claims.ts";

export default {
  "The number never went down": (run) =>
    run.lines[1] === "it went down: false",
  "Two threads climb": (run) =>
    run.lanes("thread").length === 2 &&
    run.spans("climb").length === 2,
} satisfies Claims;
