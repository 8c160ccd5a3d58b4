import type { Claims } from "#timeline/claims.ts";

export default {
  "An aborted signal is an AbortError, and SIGTERM for the child": (
    run,
  ) =>
    run.lines.slice(0, 2).join() ===
    "busy: AbortError,busy: ended by SIGTERM",
  "A timeout sends SIGTERM as well": (run) =>
    run.lines[2] === "late: ended by SIGTERM",
  "A child that handles SIGTERM lives on, until SIGKILL": (run) =>
    run.lines.slice(3).join() ===
    "stubborn: ready,stubborn: I heard SIGTERM,stubborn: ended by SIGKILL",
  "One is ended after another": (run) =>
    run.noneOverlap(run.spans(/^(busy|late|stubborn)$/)),
} satisfies Claims;
