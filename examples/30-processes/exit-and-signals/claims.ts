import type { Claims } from "#timeline/claims.ts";

export default {
  "A child that returns ends with code 0": (run) =>
    run.lines.includes("return: code 0, signal null"),
  "process.exit(3) is code 3": (run) =>
    run.lines.includes("exit: code 3, signal null"),
  "An error that nobody catches is code 1": (run) =>
    run.lines.includes("throw: code 1, signal null"),
  "A child that a signal ended has no code": (run) =>
    run.lines.includes("wait: code null, signal SIGTERM"),
  "A child that handles the signal ends as it likes": (run) =>
    run.lines.includes("tidy up: code 0, signal null"),
  "A program that is not there is an error, without a process": (
    run,
  ) =>
    run.lines.at(-1) === "missing: ENOENT, pid undefined" &&
    run.lanes("process").length === 5,
  "All five live at the same time": (run) =>
    run.allOverlap(run.spans()) && run.spans().length === 5,
} satisfies Claims;
