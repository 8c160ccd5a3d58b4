import type { Claims } from "#timeline/claims.ts";

export default {
  "Both times the thread has all the bytes": (run) =>
    run.lanes("thread").length === 1 &&
    run.lines[0] === "copied: it has 40000000 bytes" &&
    run.lines[2] === "moved:  it has 40000000 bytes",
  "What is copied, main still has": (run) =>
    run.lines[1]?.trim() === "main has 40000000",
  "What is moved, main has no more": (run) =>
    run.lines[3]?.trim() === "main has 0" &&
    run.lines.includes("detached: true") &&
    run.lines.includes("first byte: undefined"),
  "What is gone cannot be sent": (run) =>
    run.lines.at(-1) === "once more: DataCloneError",
  "First the bytes are copied, then moved": (run) =>
    run.span("copied").to <= run.span("moved").from,
  "Main sends two messages, and gets three": (run) =>
    run.timeline.flows.filter(({ sender }) => sender === "main")
      .length === 2 &&
    run.timeline.flows.filter(({ receiver }) => receiver === "main")
      .length === 3,
} satisfies Claims;
