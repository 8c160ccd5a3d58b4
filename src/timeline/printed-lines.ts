import type { LaneId, OutputStream, RunEvent } from "#program/run-event.ts";

/** A printed line is one line of output, without its end; a lane's half lines are joined before they count. */
export interface PrintedLine {
  readonly lane: LaneId;
  /** Names the line within its run. */
  readonly line: string;
  readonly stream: OutputStream;
  readonly text: string;
  /** When the line was completed. */
  readonly at: number;
}

/**
 * lineName names a printed line by its lane, its stream and its number there, from 1. So it has one name wherever it is
 * shown, even where the half lines of several lanes were completed in another order than they began.
 */
export function lineName(lane: LaneId, stream: OutputStream, number: number): string {
  return `${lane} ${stream} ${number}`;
}

/** printedLines gives the lines that a run printed, in the order in which they were completed. */
export function printedLines(events: readonly RunEvent[]): PrintedLine[] {
  const lines: PrintedLine[] = [];
  const halves = new Map<string, Omit<PrintedLine, "line">>();
  const counts = new Map<string, number>();
  const named = (line: Omit<PrintedLine, "line">): PrintedLine => {
    const key = `${line.stream} ${line.lane}`;
    const number = (counts.get(key) ?? 0) + 1;
    counts.set(key, number);
    return { ...line, line: lineName(line.lane, line.stream, number) };
  };
  for (const event of events) {
    if (event.type !== "output") continue;
    const { lane, stream, at } = event;
    const key = `${stream} ${lane}`;
    const parts = ((halves.get(key)?.text ?? "") + event.text).split("\n");
    const rest = parts.pop() ?? "";
    for (const text of parts) lines.push(named({ lane, stream, text, at }));
    halves.delete(key);
    if (rest !== "") halves.set(key, { lane, stream, text: rest, at });
  }
  return [...lines, ...[...halves.values()].map(named)];
}
