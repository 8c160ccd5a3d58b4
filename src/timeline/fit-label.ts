/** The widths, in pixels, for which labels are fitted: a phone's column, and a page's. */
export const drawnWidths = { narrow: 300, wide: 600 } as const;

/** Pixels that one character of a label takes at most, on average, at 12 px. */
const characterWidth = 6.8;

/** textWidth is a careful guess of how many pixels a text takes. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += character > "\u2e7f" ? characterWidth * 1.9 : characterWidth;
  return width;
}

/** fitLabel gives a label as it fits into so many pixels: whole, cut with `…`, or undefined where even that says nothing. */
export function fitLabel(label: string, pixels: number): string | undefined {
  if (textWidth(label) <= pixels) return label;
  let width = textWidth("…");
  let kept = 0;
  for (const part of firstCharacters(label, 200)) {
    width += textWidth(part);
    if (width > pixels) break;
    kept += 1;
  }
  return kept < 2 ? undefined : cutText(label, kept);
}

/** cutText gives the first so many characters of a text, as a reader counts them, and `…` for the rest. */
export function cutText(text: string, most: number): string {
  const first = firstCharacters(text, most).join("");
  return first.length === text.length ? text : `${first.trimEnd()}…`;
}

const segmenter = new Intl.Segmenter("en");

function firstCharacters(text: string, most: number): string[] {
  // A text may be a megabyte long; no character that matters here is longer than 16 code units.
  return Array.from(segmenter.segment(text.slice(0, most * 16)), ({ segment }) => segment).slice(0, most);
}
