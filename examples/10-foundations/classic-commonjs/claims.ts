import type { Claims } from "#timeline/claims.ts";

export default {
  "The module runs first, and its async function up to the await": (
    run,
  ) =>
    run.lines.slice(0, 3).join() === "begins,async function,ends",
  "In a CommonJS module, ticks come before microtasks": (run) =>
    run.lines.slice(3, 7).join() ===
    "tick,microtask,after await,tick after await",
  "The timer comes last": (run) => run.lines.at(-1) === "timer",
} satisfies Claims;
