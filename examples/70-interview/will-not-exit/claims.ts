import type { Claims } from "#timeline/claims.ts";

export default {
  "The signal arrives, and the server is not closed": (run) =>
    run.lines.includes("server: SIGTERM, I stop") &&
    !run.lines.includes("server: closed"),
  "At the end of the time that it is given it is still there": (
    run,
  ) =>
    run.lines.slice(-2).join("; ") ===
    "platform: not yet; platform: exit code null, signal SIGKILL",
} satisfies Claims;
