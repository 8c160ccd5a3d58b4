import type { Claims } from "#timeline/claims.ts";

export default {
  "All four stand in a hatch for two, so the exercise is not solved":
    (run) =>
      run.lines
        .slice(0, 4)
        .every((line) => line.startsWith("in the hatch")),
} satisfies Claims;
