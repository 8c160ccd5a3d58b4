import type { Claims } from "#timeline/claims.ts";

export default {
  "A process whose heap is full is ended by SIGABRT": (run) =>
    run.lines[0] === "process, heap: code null, signal SIGABRT",
  "A worker whose heap is full is ended with an error": (run) =>
    run.lines[1] === "worker, heap: ERR_WORKER_OUT_OF_MEMORY" &&
    run.lanes("thread").length === 2,
  "A worker's limits do not count array buffers": (run) =>
    run.lines[2] === "worker, buffers: 64 MiB, and nobody minds",
} satisfies Claims;
