import type { LineOrder, Transcript } from "#program/transcript.ts";
import { printedLines } from "#timeline/printed-lines.ts";

/**
 * twinDifference compares what a program printed on standard output with the lines of its twin, as far as the example
 * declares an order. Gives the first difference as a sentence, or null where there is none.
 */
export function twinDifference(
  order: LineOrder,
  { events }: Pick<Transcript, "events">,
  lines: readonly string[],
): string | null {
  const printed = printedLines(events).filter(({ stream }) => stream === "stdout");
  const texts = printed.map(({ text }) => text);
  if (order === "exact") return firstDifference(texts, lines);
  // A twin has no lanes: its lines are those of all lanes, and those of each lane come in its order.
  const lanes = Map.groupBy(printed, ({ lane }) => lane);
  for (const [lane, own] of order === "per-lane" ? lanes : []) {
    const missing = firstOutOfOrder(
      own.map(({ text }) => text),
      lines,
    );
    if (missing === undefined) continue;
    return `Expected the lines of ${lane} in their order, but ${JSON.stringify(missing)} is not where it belongs.`;
  }
  return firstDifference(texts.toSorted(), lines.toSorted());
}

function firstDifference(expected: readonly string[], found: readonly string[]): string | null {
  for (let index = 0; index < Math.max(expected.length, found.length); index += 1) {
    if (expected[index] === found[index]) continue;
    const [was, is] = [expected[index], found[index]].map((line) =>
      line === undefined ? "no line" : JSON.stringify(line),
    );
    return `Expected line ${index + 1} to be ${was}, found ${is}.`;
  }
  return null;
}

/** The first of these lines that does not come behind the one before it. */
function firstOutOfOrder(own: readonly string[], lines: readonly string[]): string | undefined {
  let from = 0;
  return own.find((line) => {
    const place = lines.indexOf(line, from);
    from = place + 1;
    return place === -1;
  });
}
