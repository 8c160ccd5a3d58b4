import type { Recording } from "#program/transcript.ts";
import { formatTime } from "#timeline/format-time.ts";

/** recordedOn says where a recording was made: "Recorded on Node 26.10.0, 2 cores". */
export function recordedOn({ node, cores }: Pick<Recording, "node" | "cores">): string {
  return `Recorded on Node ${node}, ${cores} ${cores === 1 ? "core" : "cores"}`;
}

/** recordedEnd says how a recorded run ended. */
export function recordedEnd({ outcome, events }: Pick<Recording, "outcome" | "events">): string {
  const lasted = formatTime(events.at(-1)?.at ?? 0);
  switch (outcome.kind) {
    case "exited":
      return `exited with code ${outcome.exitCode} in ${lasted}`;
    case "stopped":
      return `stopped after ${lasted}`;
    case "over-limit":
      return `ended by a limit after ${lasted}`;
    case "rejected":
      return "not started";
  }
}
