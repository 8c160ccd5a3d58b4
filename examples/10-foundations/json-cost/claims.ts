import type { Claims } from "#timeline/claims.ts";

export default {
  "The first timer waits for JSON.parse": (run) =>
    run.lines.slice(0, 2).join() ===
    "JSON.parse is done,first timer of 1 ms",
  "The second one waits for response.json(), await or not": (run) =>
    run.lines.slice(2).join() ===
    "response.json() is done,second timer of 1 ms",
  "Both parse on the main thread": (run) =>
    run
      .spans(/^(JSON.parse|response.json\(\))$/)
      .every(({ lane }) => lane === "main") &&
    run.spans().length === 2,
} satisfies Claims;
