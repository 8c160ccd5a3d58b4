import type { Claims, ClaimSubject } from "#timeline/claims.ts";

export default {
  "A file that is done ends its thread with code 0": (run) =>
    rows(run, "return:").at(-1) === "- exit code 0",
  "An error that nobody catches is an error event, then exit code 1":
    (run) =>
      rows(run, "throw:").slice(-2).join() ===
      "- TypeError: Burnt,- exit code 1",
  "So is a rejection that nobody handles": (run) =>
    rows(run, "reject:").slice(-2).join() ===
    "- RangeError: Spoilt,- exit code 1",
  "process.exit() ends the thread alone, runs exit handlers, and no finally":
    (run) =>
      rows(run, "exit:").join() === "- last words,- exit code 7",
  "terminate() ends an endless loop, and runs neither": (run) =>
    rows(run, "terminated:").join() === "- exit code 1",
  "All other ends run both": (run) =>
    ["return:", "throw:", "reject:"].every(
      (way) =>
        rows(run, way).slice(0, 2).join() ===
        "- finally,- last words",
    ),
  "Waiting for exit with once() rejects when there was an error": (
    run,
  ) => run.lines.at(-2) === "- rejected: TypeError: Burnt",
  "The error arrives as one of its class": (run) =>
    run.lines.at(-1) === "- a TypeError: true",
  "Six threads end, and the process goes on": (run) =>
    run.lanes("thread").length === 6 &&
    run.transcript.outcome.kind === "exited" &&
    run.transcript.outcome.exitCode === 0,
} satisfies Claims;

/** The lines below a heading. */
function rows(run: ClaimSubject, heading: string): string[] {
  const below = run.lines.slice(run.lines.indexOf(heading) + 1);
  const end = below.findIndex((line) => !line.startsWith("-"));
  return end === -1 ? below : below.slice(0, end);
}
