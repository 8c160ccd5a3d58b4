import type { Claims } from "#timeline/claims.ts";

export default {
  "A handler from a microtask is in time": (run) =>
    run.lines[0] === "caught: first",
  "A handler from setImmediate is late: unhandled first, caught then, and handled after all":
    (run) =>
      run.lines.slice(1, 4).join() ===
      "unhandled: second,caught: second,handled after all",
  "finally makes another promise, which is unhandled though the first one is not":
    (run) =>
      run.lines.slice(4).join() ===
      "caught: third,unhandled: third",
} satisfies Claims;
