import type { Claims } from "#timeline/claims.ts";

export default {
  "A handler from a microtask is in time": (run) =>
    run.lines[0] === "caught: first",
  "Without a handler it is unhandled before the event loop has turned":
    (run) =>
      run.lines.slice(1, 3).join() ===
      "unhandled: second,a turn of the event loop later",
  "A late handler gets the reason, and the rejection is handled after all":
    (run) =>
      run.lines.slice(3, 5).join() ===
        "caught: second,handled after all" &&
      run.noneOverlap(run.spans(/^(first|second|third)$/)),
  "finally makes another promise, which is unhandled though the first one is not":
    (run) =>
      run.lines.slice(5).join() ===
      "caught: third,unhandled: third",
} satisfies Claims;
