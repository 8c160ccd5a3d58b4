import type { Model } from "./models.ts";
import type { Answers, Question } from "./questions.ts";

/**
 * Says which question comes next; or, when enough has been
 * answered, which models to use: one, or several together.
 */
// #region choose
export function choose(answers: Answers): Question | Model[] {
  const { busy, crowd, stretch, full, wall, outlive } = answers;
  const models: Model[] = [];
  if (!busy) return "busy";

  if (busy !== "computing") {
    if (!crowd) return "crowd";
    models.push(crowd === "many" ? "limit" : "await");
  }
  if (busy !== "waiting") {
    if (!stretch) return "stretch";
    if (stretch === "native") models.push("thread-pool");
    if (stretch === "short") {
      if (!full) return "full";
      models.push(full === "yes" ? "servers" : "inline");
    }
    if (stretch === "long") {
      if (!wall) return "wall";
      models.push(wall === "yes" ? "process-pool" : "worker-pool");
    }
  }
  if (!outlive) return "outlive";
  if (outlive === "yes") models.push("queue");
  return models;
}
// #endregion
