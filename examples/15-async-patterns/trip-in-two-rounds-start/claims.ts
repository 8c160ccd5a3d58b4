import type { Claims } from "#timeline/claims.ts";

export default {
  "The trip is planned": (run) =>
    run.lines[0] ===
    "train to Turin, hotel in Turin below 300, sun",
  "Five questions take five rounds, so the exercise is not solved":
    (run) =>
      run.lines[1] === "rounds: 5" && run.noneOverlap(run.spans()),
} satisfies Claims;
