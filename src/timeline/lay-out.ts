import type { Bar } from "./bundle-spans.ts";
import type { Lane } from "./timeline.ts";

/** A lane's place in a drawing, from top to bottom in pixels: its label, its box of bars, its strip of ticks. */
export interface LanePlace {
  readonly lane: Lane;
  readonly bars: readonly Bar[];
  /** Counts from 0 in the order of opening. */
  readonly index: number;
  readonly labelY: number;
  readonly top: number;
  readonly boxHeight: number;
  /** The row of blocked stretches at the foot of the box. */
  readonly blockedY: number;
  readonly stripY: number;
}

/** The heights of a drawing, in pixels. */
export const heights = { label: 22, row: 22, rowGap: 3, boxPadding: 3, blocked: 7, strip: 12, laneGap: 10 } as const;

/** layOut puts lanes below each other. `bottom` is where the last one ends. */
export function layOut(drafts: readonly { readonly lane: Lane; readonly bars: readonly Bar[] }[]): {
  places: LanePlace[];
  bottom: number;
} {
  let y = 0;
  const places = drafts.map(({ lane, bars }, index) => {
    const rows = bars.reduce((most, bar) => Math.max(most, bar.row + 1), 1);
    const rowsHeight = rows * heights.row + (rows - 1) * heights.rowGap;
    const blockedHeight = lane.blocked.length > 0 ? heights.blocked + heights.boxPadding : 0;
    const boxHeight = rowsHeight + blockedHeight + 2 * heights.boxPadding;
    const top = y + heights.label;
    const blockedY = top + 2 * heights.boxPadding + rowsHeight;
    const stripY = top + boxHeight + 2;
    const place = { lane, bars, index, labelY: y + 15, top, boxHeight, blockedY, stripY };
    const hasStrip = lane.ticks.length > 0 || lane.marks.length > 0;
    y = stripY + (hasStrip ? heights.strip : 0) + heights.laneGap;
    return place;
  });
  return { places, bottom: y };
}
