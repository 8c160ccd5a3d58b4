import type { Claims } from "#timeline/claims.ts";

export default {
  "A child that ends well is told right": (run) =>
    run.lines[0] === "{ code: 0, stdout: 'hello\\n' }",
  "The signal is not told, so the exercise is not solved": (run) =>
    run.lines[1] === "{ code: null, stdout: '' }",
} satisfies Claims;
