import type { Claims } from "#timeline/claims.ts";

export default {
  "The trip is planned as before": (run) =>
    run.lines[0] ===
    "train to Turin, hotel in Turin below 300, sun",
  "Two questions take one round, and three the next": (run) => {
    const spans = run.spans();
    return (
      run.lines[1] === "rounds: 2" &&
      run.allOverlap(spans.slice(0, 2)) &&
      run.allOverlap(spans.slice(2)) &&
      spans.length === 5
    );
  },
} satisfies Claims;
