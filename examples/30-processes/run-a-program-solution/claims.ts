import type { Claims } from "#timeline/claims.ts";

export default {
  "A child that ends well is told right": (run) =>
    run.lines[0] ===
    "{ code: 0, signal: null, stdout: 'hello\\n' }",
  "So is one that a signal ended": (run) =>
    run.lines[1] ===
    "{ code: null, signal: 'SIGKILL', stdout: '' }",
} satisfies Claims;
