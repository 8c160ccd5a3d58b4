import type { Claims } from "#timeline/claims.ts";

export default {
  "Each message has what the object was when it was sent": (run) =>
    run.lines.slice(1, 3).join() ===
    "the thread got soup,the thread got bread",
  "Messages arrive in the order in which they were sent": (run) =>
    run.linesOf(run.lanes("thread")[0]?.id ?? "main").join() ===
    "the thread got soup,the thread got bread",
  "What the thread changes, main does not see": (run) =>
    run.lines[0] === "main has cake" &&
    run.lines.at(-1) === "main still has cake",
  "Main sends two messages": (run) =>
    run.timeline.flows.filter(({ sender }) => sender === "main")
      .length === 2,
} satisfies Claims;
