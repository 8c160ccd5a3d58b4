// Run events that tests make up, in as few words as they need.
import type { RunEvent } from "#program/run-event.ts";

/** opened is a lane's beginning; every lane but main is a thread that main opened. */
export function opened(lane: string, at = 0): RunEvent {
  const role = lane === "main" ? "main" : "thread";
  return { at, lane, type: "lane-opened", role, openedBy: lane === "main" ? null : "main", label: lane };
}

/** measured is a span that is told when it ends. */
export function measured(lane: string, label: string, from: number, to: number): RunEvent {
  return { at: to, lane, type: "span-measured", label, from, to };
}
