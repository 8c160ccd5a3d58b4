/** A file place is where a line of output points to in the program. */
export interface FilePlace {
  readonly file: string;
  readonly line: number;
  readonly column: number | undefined;
}

/** A part of a line: text alone, or text that names a place. */
export type PlacedPart = { readonly text: string; readonly place?: FilePlace };

/** What stands behind a file's name: the line, and mostly the column. */
const numbers = /:(\d+)(?::(\d+))?/y;

/** What a path is written with. */
const pathCharacter = /[\w./@%:-]/;

/** placesIn splits a line of output where it names a place in one of these files: `main.ts:3:9`, with or without a folder. */
export function placesIn(text: string, files: readonly string[]): PlacedPart[] {
  const parts: PlacedPart[] = [];
  let end = 0;
  for (const { from, to, place } of files.flatMap((file) => mentionsOf(file, text)).sort((a, b) => a.from - b.from)) {
    if (from < end) continue;
    if (from > end) parts.push({ text: text.slice(end, from) });
    parts.push({ text: text.slice(from, to), place });
    end = to;
  }
  if (end < text.length || parts.length === 0) parts.push({ text: text.slice(end) });
  return parts;
}

/** A line may be very long, so it is searched for the names of files, and not for what may look like one. */
function mentionsOf(file: string, text: string): { from: number; to: number; place: FilePlace }[] {
  const mentions = [];
  for (let at = text.indexOf(`${file}:`); at >= 0; at = text.indexOf(`${file}:`, at + 1)) {
    numbers.lastIndex = at + file.length;
    const [, line, column] = numbers.exec(text) ?? [];
    const before = text[at - 1] ?? " ";
    if (line === undefined || (before !== "/" && pathCharacter.test(before))) continue;
    let from = at;
    while (from > 0 && at - from < mostPath && pathCharacter.test(text[from - 1] ?? "")) from -= 1;
    const place = { file, line: Number(line), column: column === undefined ? undefined : Number(column) };
    mentions.push({ from, to: numbers.lastIndex, place });
  }
  return mentions;
}

/** A path before a file's name is no longer than this. */
const mostPath = 200;
