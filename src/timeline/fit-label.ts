/** The widths, in pixels of 12 px text, for which labels are fitted: a phone's column, where they are 11 px, and a page's. */
export const drawnWidths = { narrow: 345, wide: 600 } as const;

/** textWidth is a careful guess of how many pixels a text takes at 12 px, in the widest of the usual label faces. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += widthOf(character);
  return width;
}

function widthOf(character: string): number {
  if (character > "\u2e7f") return 13;
  if (" .,:;'|!()[]ijlftrI".includes(character)) return 4.7;
  return "mwMW@%…".includes(character) ? 11.5 : 7.4;
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
