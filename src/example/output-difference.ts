import type { LineOrder, Transcript } from "#program/transcript.ts";
import { printedLines } from "#timeline/printed-lines.ts";

/**
 * outputDifference compares what two runs of one program printed, as far as the example declares an order, and how they
 * ended. Gives the first difference as a sentence, or null where there is none.
 */
export function outputDifference(order: LineOrder, expected: Transcript, found: Transcript): string | null {
  const ends = [expected, found].map(({ outcome }) => JSON.stringify(outcome));
  if (ends[0] !== ends[1]) return `Expected the outcome ${ends[0]}, found ${ends[1]}.`;
  const groups = [groupLines(order, expected), groupLines(order, found)] as const;
  for (const key of new Set([...groups[0].keys(), ...groups[1].keys()])) {
    const [before, after] = groups.map((group) => group.get(key) ?? []) as [string[], string[]];
    const length = Math.max(before.length, after.length);
    for (let index = 0; index < length; index += 1) {
      if (before[index] === after[index]) continue;
      const [was, is] = [before[index], after[index]].map((line) =>
        line === undefined ? "no line" : JSON.stringify(line),
      );
      return `Expected line ${index + 1} of ${key} to be ${was}, found ${is}.`;
    }
  }
  return null;
}

function groupLines(order: LineOrder, { events }: Transcript): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const { lane, stream, text } of printedLines(events)) {
    const key = order === "per-lane" ? `${stream} of ${lane}` : order === "any" ? `${stream}, sorted,` : stream;
    groups.set(key, [...(groups.get(key) ?? []), text]);
  }
  if (order === "any") for (const lines of groups.values()) lines.sort();
  return groups;
}
