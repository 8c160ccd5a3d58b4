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

/** A draft is what a drawing shows of a lane: the part that is looked at, its bars, and the whole lane. */
export interface LaneDraft {
  readonly lane: Lane;
  readonly bars: readonly Bar[];
  readonly whole: Lane;
}

/**
 * layOut puts lanes below each other, each as high as its whole life needs, so that it stays where it is whatever part of it
 * is looked at. `bottom` is where the last one ends.
 */
export function layOut(drafts: readonly LaneDraft[], mostRows: number): { places: LanePlace[]; bottom: number } {
  let y = 0;
  const places = drafts.map(({ lane, bars, whole }, index) => {
    const rows = Math.min(whole.rows, mostRows);
    const rowsHeight = rows * heights.row + (rows - 1) * heights.rowGap;
    const blockedHeight = whole.blocked.length > 0 ? heights.blocked + heights.boxPadding : 0;
    const boxHeight = rowsHeight + blockedHeight + 2 * heights.boxPadding;
    const top = y + heights.label;
    const blockedY = top + 2 * heights.boxPadding + rowsHeight;
    const stripY = top + boxHeight + 2;
    const place = { lane, bars, index, labelY: y + 15, top, boxHeight, blockedY, stripY };
    const hasStrip = whole.ticks.length > 0 || whole.marks.length > 0;
    y = stripY + (hasStrip ? heights.strip : 0) + heights.laneGap;
    return place;
  });
  return { places, bottom: y };
}
