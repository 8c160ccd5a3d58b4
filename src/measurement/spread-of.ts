import type { Spread } from "./measurement.ts";

/** spreadOf sums up the values of several runs: their median, the least and the most. There has to be one at least. */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const [least] = sorted;
  const most = sorted.at(-1);
  const lower = sorted[Math.floor((sorted.length - 1) / 2)];
  const upper = sorted[Math.ceil((sorted.length - 1) / 2)];
  if (least === undefined || most === undefined || lower === undefined || upper === undefined) {
    throw new Error("Expected a value at least.");
  }
  return { median: (lower + upper) / 2, least, most };
}
