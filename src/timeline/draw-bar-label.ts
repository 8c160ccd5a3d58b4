import { percentAt, type Axis } from "./axis.ts";
import type { Bar } from "./bundle-spans.ts";
import { draw, type Drawing } from "./drawing.ts";
import { drawnWidths, fitLabel } from "./fit-label.ts";

/** Room is how many percent are free on both sides of a bar, in its row. */
export interface Room {
  readonly left: number;
  readonly right: number;
}

/** freeRoom is the room beside one of a lane's bars, which are sorted by row and time. */
export function freeRoom(bars: readonly Bar[], at: number, axis: Axis): Room {
  const bar = bars[at];
  if (bar === undefined) return { left: 0, right: 0 };
  const before = bars[at - 1]?.row === bar.row ? bars[at - 1] : undefined;
  const after = bars[at + 1]?.row === bar.row ? bars[at + 1] : undefined;
  const x = percentAt(axis, bar.from);
  const end = percentAt(axis, bar.to);
  return {
    // The labels on both sides of a gap may want it, so each has half of it.
    left: before === undefined ? x : (x - percentAt(axis, before.to)) / 2,
    right: after === undefined ? 100 - end : (percentAt(axis, after.from) - end) / 2,
  };
}

/** A label as it is placed: its text, where that begins or ends, and the class that says on which ground it stands. */
interface PlacedLabel {
  readonly text: string;
  readonly place: Readonly<Record<string, string | number>>;
  readonly look: string;
}

/** drawBarLabel puts a bar's label inside it, or beside it where it fits better, for each of the drawn widths. */
export function drawBarLabel(
  label: string,
  bar: { readonly x: number; readonly width: number; readonly y: number; readonly bold: boolean },
  room: Room,
): Drawing[] {
  const weight = bar.bold ? 1.1 : 1;
  const narrow = placeLabel(label, drawnWidths.narrow / weight, bar, room);
  const wide = placeLabel(label, drawnWidths.wide / weight, bar, room);
  if (narrow !== undefined && JSON.stringify(narrow) === JSON.stringify(wide)) {
    return [draw("text", { ...narrow.place, class: narrow.look }, narrow.text)];
  }
  return [
    ...(narrow === undefined
      ? []
      : [draw("text", { ...narrow.place, class: `${narrow.look} only-narrow` }, narrow.text)]),
    ...(wide === undefined ? [] : [draw("text", { ...wide.place, class: `${wide.look} only-wide` }, wide.text)]),
  ];
}

function placeLabel(
  label: string,
  pixels: number,
  { x, width, y }: { readonly x: number; readonly width: number; readonly y: number },
  room: Room,
): PlacedLabel | undefined {
  const end = `${Math.round((x + width) * 100) / 100}%`;
  const candidates: readonly [percent: number, margin: number, place: PlacedLabel["place"], look: string][] = [
    [width, 8, { x: `${x}%`, dx: 4, y }, "label"],
    [room.right, 8, { x: end, dx: 5, y }, "label beside"],
    [room.left, 8, { x: `${x}%`, dx: -5, y, "text-anchor": "end" }, "label beside"],
  ];
  let best: PlacedLabel | undefined;
  for (const [percent, margin, place, look] of candidates) {
    const text = fitLabel(label, (percent / 100) * pixels - margin);
    if (text === label) return { text, place, look };
    if (text !== undefined && text.length > (best?.text.length ?? 0)) best = { text, place, look };
  }
  return best;
}
