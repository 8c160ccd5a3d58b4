import { foldedId } from "./fold-lanes.ts";
import type { Lane } from "./timeline.ts";

/** badgeOf is the short sign of a lane that is never repeated in a run: `M`, `1` for thread-1, `P2` for a process. */
export function badgeOf(lane: Pick<Lane, "id">): string {
  if (lane.id === "main") return "M";
  if (lane.id === foldedId) return "+";
  return lane.id
    .replace(/^thread-/, "")
    .replace(/^process-(\d+)\/main$/, "P$1")
    .replace(/^process-(\d+)\/thread-/, "P$1.");
}

/** titleOf is a lane's name as a heading: its id, its label where that says more, and how it ended where that was not well. */
export function titleOf(lane: Pick<Lane, "id" | "label" | "openedBy" | "exitCode">): string {
  const label = lane.label === lane.id || lane.label === "" ? "" : ` · ${lane.label}`;
  const opener = lane.openedBy === null || lane.openedBy === "main" ? "" : ` · opened by ${lane.openedBy}`;
  const exit = lane.exitCode === null || lane.exitCode === 0 ? "" : ` · exit code ${lane.exitCode}`;
  return `${lane.id}${label}${opener}${exit}`;
}
