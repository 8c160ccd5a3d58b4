import type { Claims } from "#timeline/claims.ts";

export default {
  "The cake waits for the coffee, so the exercise is not solved": (
    run,
  ) =>
    run.lines.join("; ") ===
    "to the kitchen: soup,roast,salad; to the kitchen: cake,coffee",
} satisfies Claims;
