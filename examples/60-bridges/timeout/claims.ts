import type { Claims } from "#timeline/claims.ts";

export default {
  "The job is given up before it is done, and cleans up": (run) =>
    run.lines.slice(0, 2).join() === "bake: begun,bake: oven off",
  "Its caller is told that time was up": (run) =>
    run.lines.at(-1) === "main: TimeoutError",
} satisfies Claims;
