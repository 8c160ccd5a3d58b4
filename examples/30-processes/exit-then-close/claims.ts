import type { Claims } from "#timeline/claims.ts";

export default {
  "The child has ended before the helper speaks": (run) =>
    run.lines.indexOf("exit") <
    run.lines.indexOf("helper: and I am still here"),
  "Close comes when the last one has let go of the output": (run) =>
    run.lines.at(-1) === "close" &&
    run.span("exit").to < run.span("close").to,
  "The order in which the listeners were added does not matter": (
    run,
  ) => run.lines.indexOf("exit") === 1,
  "The helper is a process that its own parent did not wait for": (
    run,
  ) =>
    run.lanes("process").length === 2 &&
    run.span("exit").to < run.span("helper").to,
} satisfies Claims;
