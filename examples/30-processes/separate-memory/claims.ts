import type { Claims } from "#timeline/claims.ts";

export default {
  "The child counts from one, in a module of its own": (run) =>
    run.lines[2] === "child: 1" &&
    run.lanes("process").length === 1,
  "The parent goes on before it hears of the child": (run) =>
    run.lines.slice(0, 2).join() === "parent: 1,parent: 2",
  "The parent's count is its own too": (run) =>
    run.lines.at(-1) === "parent: 3",
} satisfies Claims;
