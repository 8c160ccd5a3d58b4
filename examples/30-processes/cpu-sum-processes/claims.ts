import type { Claims } from "#timeline/claims.ts";

const total = 800_000_020_000_000;

export default {
  "Both ways come to the same sum": (run) =>
    run.lines.join() ===
    `one process: ${total},one on each core: ${total}`,
  "The parts together are the sum once, not once for each process":
    (run) => run.lines[1] === `one on each core: ${total}`,
  "The second way has another process for each part": (run) => {
    const { from } = run.span("one on each core");
    const parts = run.spans("add").filter((add) => add.from > from);
    return (
      parts.length === run.lanes("process").length - 1 &&
      new Set(parts.map(({ lane }) => lane)).size === parts.length
    );
  },
} satisfies Claims;
