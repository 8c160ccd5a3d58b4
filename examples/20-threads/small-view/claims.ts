import type { Claims } from "#timeline/claims.ts";

export default {
  "A view of 80 bytes is sent with the million behind it": (run) =>
    run.lines[0] === "a view of 80: 1000000 came",
  "A slice is sent alone": (run) =>
    run.lines[1] === "a slice of 80: 80 came",
} satisfies Claims;
