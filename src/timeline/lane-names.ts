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
export function titleOf(lane: NamedLane): string {
  return nameOf(lane, lane.openedBy === "main" ? null : lane.openedBy);
}

/** fullTitleOf is the same with who opened the lane, also where main did. */
export function fullTitleOf(lane: NamedLane): string {
  return nameOf(lane, lane.openedBy);
}

type NamedLane = Pick<Lane, "id" | "label" | "openedBy" | "exitCode">;

function nameOf(lane: NamedLane, openedBy: string | null): string {
  const label = lane.label === lane.id || lane.label === "" ? "" : ` · ${lane.label}`;
  const opener = openedBy === null ? "" : ` · opened by ${openedBy}`;
  const exit = lane.exitCode === null || lane.exitCode === 0 ? "" : ` · exit code ${lane.exitCode}`;
  return `${lane.id}${label}${opener}${exit}`;
}
