// Changes to a program's text that keep its lines: where columns move, a place can be found again.
import { SafeMap } from "../intrinsics.ts";

/** A place in a text; both count from 1. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
}

/** One change: `text` takes the place of what stands from `from` to `to`. Neither adds nor takes lines. */
export interface TextEdit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** A place right behind the text is meant for its beginning: there V8 says that a call stands. */
  readonly isCallee?: boolean;
}

/** A change as a line of the new text has it; columns count from 1. */
interface LineEdit {
  readonly newFrom: number;
  readonly newTo: number;
  readonly from: number;
  readonly to: number;
  readonly isCallee: boolean;
}

/** A text after its changes. */
export interface EditedText {
  readonly text: string;
  /** The place in the text as it was. */
  readonly placeOf: (line: number, column: number) => TextPlace;
}

/** editText makes the changes, which must not overlap. */
export function editText(source: string, edits: readonly TextEdit[]): EditedText {
  const sorted = edits.toSorted((one, other) => one.from - other.from || one.to - other.to);
  const starts = lineStarts(source);
  const byLine = new SafeMap<number, LineEdit[]>();
  let text = "";
  let done = 0;
  let shifted = 0;
  let lastLine = -1;
  for (const { from, to, text: put, isCallee = false } of sorted) {
    text += source.slice(done, from) + put;
    done = to;
    // What spans lines is blanked, and has the length of what it replaces.
    if (put.includes("\n")) continue;
    const line = lineOf(starts, from);
    if (line !== lastLine) shifted = 0;
    lastLine = line;
    const column = from - (starts[line] ?? 0) + 1;
    const newFrom = column + shifted;
    const edit = { newFrom, newTo: newFrom + put.length, from: column, to: column + to - from, isCallee };
    byLine.set(line, [...(byLine.get(line) ?? []), edit]);
    shifted += put.length - (to - from);
  }
  return {
    text: text + source.slice(done),
    placeOf: (line, column) => ({ line, column: columnBefore(byLine.get(line - 1) ?? [], column) }),
  };
}

function columnBefore(edits: readonly LineEdit[], column: number): number {
  let moved = column;
  for (let at = 0; at < edits.length; at += 1) {
    const { newFrom, newTo, from, to, isCallee } = edits[at] as LineEdit;
    if (column < newFrom) break;
    if (column < newTo || (column === newTo && isCallee))
      return Math.min(from + column - newFrom, isCallee ? from : to);
    moved = column - newTo + to;
  }
  return moved;
}

function lineStarts(source: string): number[] {
  const starts = [0];
  for (let at = source.indexOf("\n"); at !== -1; at = source.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}

function lineOf(starts: readonly number[], offset: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The text with everything but its line ends blanked. */
export function blanked(text: string): string {
  return text.replace(/[^\n]/g, " ");
}
