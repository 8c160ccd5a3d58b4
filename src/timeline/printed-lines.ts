import type { LaneId, OutputStream, RunEvent } from "#program/run-event.ts";

/** A printed line is one line of output, without its end; a lane's half lines are joined before they count. */
export interface PrintedLine {
  readonly lane: LaneId;
  readonly stream: OutputStream;
  readonly text: string;
  /** When the line was completed. */
  readonly at: number;
}

/** printedLines gives the lines that a run printed, in the order in which they were completed. */
export function printedLines(events: readonly RunEvent[]): PrintedLine[] {
  const lines: PrintedLine[] = [];
  const halves = new Map<string, PrintedLine>();
  for (const event of events) {
    if (event.type !== "output") continue;
    const { lane, stream, at } = event;
    const key = `${stream} ${lane}`;
    const parts = ((halves.get(key)?.text ?? "") + event.text).split("\n");
    const rest = parts.pop() ?? "";
    for (const text of parts) lines.push({ lane, stream, text, at });
    halves.delete(key);
    if (rest !== "") halves.set(key, { lane, stream, text: rest, at });
  }
  return [...lines, ...halves.values()];
}
