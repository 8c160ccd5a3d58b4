import type { Claims } from "#timeline/claims.ts";

export default {
  "The module runs first, and its async function up to the await": (
    run,
  ) =>
    run.lines.slice(0, 3).join() === "begins,async function,ends",
  "In an ES module, microtasks come before ticks": (run) =>
    run.lines.slice(3, 7).join() ===
    "microtask,after await,tick,tick after await",
  "The timer comes last": (run) => run.lines.at(-1) === "timer",
} satisfies Claims;
