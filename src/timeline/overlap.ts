/** An interval is a stretch of time; `from` belongs to it and `to` does not. */
export interface Interval {
  readonly from: number;
  readonly to: number;
}

/** spansOverlap tells whether two intervals share any time; touching ends share none. */
export function spansOverlap(a: Interval, b: Interval): boolean {
  return a.from < b.to && b.from < a.to;
}

/**
 * overlapBetween names what the overlap of two spans is: `parallel` between two lanes, `concurrent` (in turn) on one lane,
 * `none` where they share no time.
 */
export function overlapBetween(
  a: Interval & { readonly lane: string },
  b: Interval & { readonly lane: string },
): "parallel" | "concurrent" | "none" {
  if (!spansOverlap(a, b)) return "none";
  return a.lane === b.lane ? "concurrent" : "parallel";
}

/** mostAtOnce is the greatest number of intervals that are under way at one instant. */
export function mostAtOnce(intervals: readonly Interval[]): number {
  const steps = stepsOf(intervals);
  let now = 0;
  let most = 0;
  for (const step of steps) {
    now += step.change;
    // An interval of no length is under way only together with those it lies strictly inside.
    most = Math.max(most, step.change === 0 ? now + 1 : now);
  }
  return most;
}

/** unionOf joins intervals that overlap or touch; the result is sorted and its parts lie apart. */
export function unionOf(intervals: readonly Interval[]): Interval[] {
  const union: { from: number; to: number }[] = [];
  for (const { from, to } of [...intervals].sort((a, b) => a.from - b.from)) {
    const last = union.at(-1);
    if (last !== undefined && from <= last.to) last.to = Math.max(last.to, to);
    else union.push({ from, to });
  }
  return union;
}

/** groupsOf splits intervals where none is under way: those of one group hang together. Groups and members are in order. */
export function groupsOf<Piece extends Interval>(intervals: readonly Piece[]): Piece[][] {
  const groups: Piece[][] = [];
  let end = -Infinity;
  for (const piece of [...intervals].sort((a, b) => a.from - b.from || a.to - b.to)) {
    if (piece.from < end) groups.at(-1)?.push(piece);
    else groups.push([piece]);
    end = Math.max(end, piece.to);
  }
  return groups;
}

/** unionsMeet tells whether two unions share any time. */
export function unionsMeet(a: readonly Interval[], b: readonly Interval[]): boolean {
  let i = 0;
  let j = 0;
  for (let x = a[0], y = b[0]; x !== undefined && y !== undefined; x = a[i], y = b[j]) {
    if (spansOverlap(x, y)) return true;
    if (x.to <= y.to) i += 1;
    else j += 1;
  }
  return false;
}

/** totalLength is the sum of the lengths of intervals. */
export function totalLength(intervals: readonly Interval[]): number {
  return intervals.reduce((sum, { from, to }) => sum + (to - from), 0);
}

// At one instant: what ends goes first, then what has no length, then what begins. So touching ends never count as overlap.
function stepsOf(intervals: readonly Interval[]): { at: number; change: -1 | 0 | 1 }[] {
  const steps: { at: number; change: -1 | 0 | 1 }[] = [];
  for (const { from, to } of intervals) {
    if (to > from) steps.push({ at: from, change: 1 }, { at: to, change: -1 });
    else steps.push({ at: from, change: 0 });
  }
  return steps.sort((a, b) => a.at - b.at || a.change - b.change);
}
