import { indexOf, slice } from "../intrinsics.ts";

/** lineOf is a line of a text, without its end; lines count from 1. Undefined where the text has fewer. */
export function lineOf(text: string, line: number): string | undefined {
  let from = 0;
  for (let left = line; left > 1; left -= 1) {
    const end = indexOf(text, "\n", from);
    if (end === -1) return undefined;
    from = end + 1;
  }
  const end = indexOf(text, "\n", from);
  return slice(text, from, end === -1 ? undefined : end);
}
