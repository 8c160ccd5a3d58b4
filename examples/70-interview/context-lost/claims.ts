import type { Claims } from "#timeline/claims.ts";

export default {
  "With a connection for each, each query is logged for its own user":
    (run) =>
      run.lines.slice(1, 3).join() ===
      '[Ann] rows of "orders of Ann",[Bob] rows of "orders of Bob"',
  "Whoever had to wait is logged for another": (run) =>
    run.lines.slice(4).join() ===
    '[Ann] rows of "orders of Ann",[Ann] rows of "orders of Bob"',
} satisfies Claims;
