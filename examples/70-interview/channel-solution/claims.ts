import type { Claims } from "#timeline/claims.ts";

export default {
  "Two find room, and the third waits for the waiter": (run) =>
    run.lines.slice(0, 3).join() ===
    "in the hatch: soup,in the hatch: roast,in the hatch: salad",
  "All are served in order": (run) =>
    run.lines.filter((line) => line.startsWith("served")).join() ===
    "served: soup,served: roast,served: salad,served: cake",
  "The last one finds room when one was served": (run) =>
    run.lines.indexOf("in the hatch: cake") >
    run.lines.indexOf("served: soup"),
} satisfies Claims;
