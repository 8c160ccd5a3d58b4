import type { Claims } from "#timeline/claims.ts";

export default {
  "There are 34 ways through the questions": (run) =>
    run.lines.at(-1) === "34 ways" && run.lines.length === 35,
  "No two ways give the same answers": (run) =>
    new Set(run.lines.map((line) => line.split(":")[0])).size ===
    run.lines.length,
  "Every way leads to a model": (run) =>
    run.lines.slice(0, -1).every((line) => /: [a-z]/.test(line)),
  "No way takes more than five answers": (run) =>
    run.lines
      .slice(0, -1)
      .every(
        (line) => (line.split(":")[0] ?? "").split(",").length <= 5,
      ),
  "Each of the eight models is reached": (run) =>
    [
      "await",
      "limit",
      "inline",
      "thread-pool",
      "servers",
      "worker-pool",
      "process-pool",
      "queue",
    ].every((model) =>
      run.lines.some((line) =>
        (line.split(": ")[1] ?? "").split(" + ").includes(model),
      ),
    ),
} satisfies Claims;
