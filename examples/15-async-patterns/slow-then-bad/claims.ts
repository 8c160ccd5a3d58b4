import type { Claims } from "#timeline/claims.ts";

export default {
  "Handed to Promise.all together, the failure is caught": (run) =>
    run.lines[0] === "Promise.all, caught: the toast is burnt",
  "Awaited one after the other, the failure is an unhandled rejection, and nothing is caught":
    (run) =>
      run.lines.slice(1).join() ===
      "unhandledRejection: the toast is burnt",
  "The process ends with exit code 1": ({ transcript }) =>
    transcript.outcome.kind === "exited" &&
    transcript.outcome.exitCode === 1,
  "The second soup is never ready": (run) =>
    run.spans("toast").length === 2 &&
    run.spans("soup").length === 1,
} satisfies Claims;
