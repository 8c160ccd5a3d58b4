import type { Claims } from "#timeline/claims.ts";

export default {
  "A process takes more than a thread, and a thread than a call": (
    run,
  ) =>
    run.lines[0] === "process > thread > call" &&
    run.lanes("thread").length === 4 &&
    run.lanes("process").length === 1,
  "A thousand calls take less than a thread": (run) =>
    run.lines[1] === "1000 calls < 1 thread: true",
} satisfies Claims;
