import type { Claims } from "#timeline/claims.ts";

export default {
  "Each starts a process, though behind a shell none may be seen": (
    run,
  ) => run.lanes("process").length >= 3,
  "Only fork has a channel for messages": (run) =>
    run.lines.join() ===
    [
      "spawn: a line from spawn",
      "execFile: a line from execFile",
      "exec: a line from exec",
      "fork: a message from fork",
    ].join(),
  "One is started after another": (run) =>
    run.noneOverlap(run.spans(/^(spawn|execFile|exec|fork)$/)),
} satisfies Claims;
