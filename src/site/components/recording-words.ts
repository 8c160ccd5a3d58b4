import { sayValues, type Parameter } from "#program/parameters.ts";
import type { Recording } from "#program/transcript.ts";
import { formatTime } from "#timeline/format-time.ts";

type Place = Pick<Recording, "node" | "platform" | "cores" | "recorded">;

/** recordedOn says where and when a recording was made: "Recorded on Node.js 26.10.0, Linux x64, 2 cores, 2026-11-20". */
export function recordedOn({ node, platform, cores, recorded }: Place): string {
  return `Recorded on Node.js ${node}, ${nameOf(platform)}, ${cores} ${cores === 1 ? "core" : "cores"}, ${recorded}`;
}

/** recordedWith says what its parameters were: " with workers=5"; nothing where there are none. */
export function recordedWith(parameters: readonly Parameter[] = []): string {
  return parameters.length === 0 ? "" : ` with ${sayValues(parameters, {})}`;
}

/** recordedEnd says how a recorded run ended: "Recorded run: exited with code 0 in 624 ms". */
export function recordedEnd({ outcome, events }: Pick<Recording, "outcome" | "events">): string {
  const lasted = formatTime(events.at(-1)?.at ?? 0);
  switch (outcome.kind) {
    case "exited":
      return `Recorded run: exited with code ${outcome.exitCode} in ${lasted}`;
    case "stopped":
      return `Recorded run: stopped after ${lasted}`;
    case "over-limit":
      return `Recorded run: ended by a limit after ${lasted}`;
    case "rejected":
      return "Recorded run: not started";
  }
}

/** Node's name of a system is the short one: `darwin arm64`. */
function nameOf(platform: string): string {
  const names = { linux: "Linux", darwin: "macOS", win32: "Windows" };
  return Object.entries(names).reduce(
    (text, [short, name]) => text.replace(new RegExp(`^${short}\\b`), name),
    platform,
  );
}
