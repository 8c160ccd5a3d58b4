import type { Claims } from "#timeline/claims.ts";

export default {
  "The child is a process of its own, and counts there": (run) =>
    run.lanes("process").length === 1 &&
    run.span("counting").lane === run.lanes("process")[0]?.id,
  "It counts only after it has started": (run) =>
    run.span("starting").to <= run.span("counting").from,
  "It counts between the question and the answer": (run) =>
    run.span("asking").from <= run.span("counting").from &&
    run.span("counting").to <= run.span("asking").to,
  "The parent goes on before the answer is there": (run) =>
    run.linesOf("main")[1] ===
      "parent: I have asked, and am free meanwhile" &&
    run.linesOf("main")[2] === "parent: it found 33860 primes",
  "Two messages come from the child, and one goes to it": (run) =>
    run.timeline.flows.map(({ receiver }) => receiver).length ===
      3 &&
    run.timeline.flows.filter(({ receiver }) => receiver === "main")
      .length === 2,
  "The child ends by itself, with code 0": (run) =>
    run.linesOf("main").at(-1) ===
    "parent: it has ended, with code 0",
} satisfies Claims;
