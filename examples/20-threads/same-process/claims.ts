import type { Claims } from "#timeline/claims.ts";

export default {
  "A thread is in the same process, and is another thread": (run) =>
    run.lanes("thread").length === 1 &&
    run.lanes("process").length === 0 &&
    run.lines.slice(0, 2).join() ===
      "same process: true,same thread: false",
  "It may not change the working directory": (run) =>
    run.lines.at(-1) === "ERR_WORKER_UNSUPPORTED_OPERATION",
} satisfies Claims;
