// A lane may have thousands of spans, or hundreds at once. What the eye could not tell apart is drawn as one bar that
// says how many spans it stands for, so that no drawing grows without bound.
import { unionOf } from "./overlap.ts";
import { formatCount } from "./format-time.ts";
import type { Lane } from "./timeline.ts";

/** A bar is what is drawn for a span, or for several (`count`) that lie too close to be told apart. */
export interface Bar {
  readonly label: string;
  readonly from: number;
  readonly to: number;
  readonly row: number;
  readonly count: number;
  readonly isHeading?: boolean;
}

/** How finely a lane is drawn: rows at most, and the length below which neighbours are bundled. */
export interface Grain {
  readonly rows: number;
  readonly sliver: number;
}

/** A lane with this many spans or fewer shows each of them, as far as its rows reach. */
const fewSpans = 60;

/** bundleSpans gives the bars of a lane: one for each span while they are few, else slivers side by side joined. */
export function bundleSpans(lane: Pick<Lane, "spans" | "rows">, grain: Grain): Bar[] {
  const lastRow = lane.rows > grain.rows ? grain.rows - 1 : Infinity;
  const deep = lane.spans.filter((span) => span.depth >= lastRow);
  const shown = lane.spans.filter((span) => span.depth < lastRow);
  const bars = lane.spans.length > fewSpans ? joinSlivers(shown, grain.sliver) : shown.map(barOf);
  const piles = unionOf(deep).map(({ from, to }) => {
    const count = countWithin(deep, from, to);
    return { label: formatCount(count, "more span"), from, to, row: lastRow, count };
  });
  return [...bars, ...piles].sort((a, b) => a.row - b.row || a.from - b.from);
}

function barOf(span: Lane["spans"][number]): Bar {
  return { label: span.label, from: span.from, to: span.to, row: span.depth, count: 1, isHeading: span.isHeading };
}

function joinSlivers(spans: Lane["spans"], sliver: number): Bar[] {
  const bars: Bar[] = [];
  const lastSliver = new Map<number, number>();
  for (const span of spans) {
    const bar = barOf(span);
    const place = lastSliver.get(bar.row);
    const last = place === undefined ? undefined : bars[place];
    if (bar.to - bar.from >= sliver) {
      lastSliver.delete(bar.row);
      bars.push(bar);
    } else if (last !== undefined && place !== undefined && bar.from - last.to < sliver) {
      const count = last.count + 1;
      bars[place] = { ...last, to: Math.max(last.to, bar.to), count, label: formatCount(count, "span") };
    } else {
      lastSliver.set(bar.row, bars.length);
      bars.push(bar);
    }
  }
  return bars;
}

/** The spans are sorted by `from`, as stackSpans leaves them, and none reaches over the edge of its pile. */
function countWithin(spans: Lane["spans"], from: number, to: number): number {
  const first = spans.findIndex((span) => span.from >= from);
  const after = spans.findIndex((span) => span.from > to);
  return (after < 0 ? spans.length : after) - first;
}
