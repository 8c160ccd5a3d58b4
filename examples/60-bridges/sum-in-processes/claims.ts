import type { Claims } from "#timeline/claims.ts";

export default {
  "The baseline runs on main, before any process is started": (
    run,
  ) =>
    run.span("alone").lane === "main" &&
    run
      .lanes("process")
      .filter((lane) => lane.openedBy === "main")
      .every((lane) => lane.from >= run.span("alone").to),
  "Every part is summed in a process of its own": (run) => {
    const parts = run.spans("part");
    return (
      parts.length > 0 &&
      parts.every(({ lane }) => lane !== "main") &&
      new Set(parts.map(({ lane }) => lane)).size === parts.length
    );
  },
  "Parts add up to the sum of the whole": (run) =>
    run.lines.join() ===
    "alone:    4499998500000,in parts: 4499998500000,the same: yes",
} satisfies Claims;
