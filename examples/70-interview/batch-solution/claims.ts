import type { Claims } from "#timeline/claims.ts";

export default {
  "A full list is given at once": (run) =>
    run.lines[0] === "to the kitchen: soup,roast,salad",
  "The cake does not wait for the coffee": (run) =>
    run.lines.slice(1).join("; ") ===
    "to the kitchen: cake; to the kitchen: coffee",
} satisfies Claims;
