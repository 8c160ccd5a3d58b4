import type { Claims } from "#timeline/claims.ts";

export default {
  "Both times the thread has all the bytes": (run) =>
    run.lanes("thread").length === 1 &&
    run.lines[0] === "copied: it had 20000000 bytes" &&
    run.lines[2] === "moved: it had 20000000 bytes",
  "What is copied, main still has, and as it was": (run) =>
    run.lines[1] === "main has 20000000, the first is 1",
  "What is moved, main has no more": (run) =>
    run.lines[3] === "main has 0, the first is undefined" &&
    run.lines[4] === "detached: true",
  "What is gone cannot be sent": (run) =>
    run.lines.at(-1) === "once more: DataCloneError",
  "First the bytes are copied, then moved": (run) =>
    run.span("copied").to <= run.span("moved").from,
  "The thread brightens both": (run) =>
    run.spans("brighten").length === 2 &&
    run.spans("brighten").every(({ lane }) => lane !== "main"),
} satisfies Claims;
