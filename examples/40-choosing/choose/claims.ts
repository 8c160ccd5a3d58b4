import type { Claims } from "#timeline/claims.ts";

const models = [
  "await",
  "limit",
  "inline",
  "thread-pool",
  "servers",
  "worker-pool",
  "process-pool",
  "queue",
];

export default {
  "There are 34 ways, each with other answers than the rest": (
    run,
  ) => {
    const answers = run.lines
      .slice(0, -1)
      .map((line) => line.split(": ")[0]);
    return (
      run.lines.at(-1) === "34 ways" && new Set(answers).size === 34
    );
  },
  "The longest way takes five answers": (run) =>
    Math.max(
      ...run.lines.map(
        (line) => (line.split(": ")[0] ?? "").split(", ").length,
      ),
    ) === 5,
  "Each of the eight models is reached": (run) => {
    const reached = run.lines.flatMap((line) =>
      (line.split(": ")[1] ?? "").split(" + "),
    );
    return models.every((model) => reached.includes(model));
  },
} satisfies Claims;
