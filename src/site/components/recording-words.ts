import type { Measured } from "#measurement/measurement.ts";
import { sayValues, type Parameter } from "#program/parameters.ts";
import type { Recording } from "#program/transcript.ts";
import { formatTime } from "#timeline/format-time.ts";

type Place = Pick<Recording, "node" | "platform" | "cores" | "recorded">;

/** recordedOn says where and when a recording was made: "Recorded on Node.js 26.10.0, Linux x64, 2 cores, 2026-11-20". */
export function recordedOn({ node, platform, cores, recorded }: Place): string {
  return `Recorded on Node.js ${node}, ${nameOf(platform)}, ${coresOf(cores)}, ${recorded}`;
}

/** measuredOn says where and when something was measured: "Medians of 5 runs on Node.js 26.10.0, Linux x64, 2 cores (…), 2026-11-22". */
export function measuredOn({ runs, node, platform, cores, processor, measured }: Measured): string {
  return `Medians of ${runs} runs on Node.js ${node}, ${nameOf(platform)}, ${coresOf(cores)} (${processor}), ${measured}`;
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

function coresOf(cores: number): string {
  return `${cores} ${cores === 1 ? "core" : "cores"}`;
}

/** nameOf says a system's full name; Node's is the short one, `darwin arm64`. */
export function nameOf(platform: string): string {
  const names = { linux: "Linux", darwin: "macOS", win32: "Windows" };
  return Object.entries(names).reduce(
    (text, [short, name]) => text.replace(new RegExp(`^${short}\\b`), name),
    platform,
  );
}
