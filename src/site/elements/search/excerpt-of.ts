/** A stretch of text is either one of the words that were searched for, or between them. */
export interface Stretch {
  readonly text: string;
  readonly found: boolean;
}

/** About how many characters of a text a result shows. */
const length = 180;

/** wordPattern finds these words where a word begins; null where there is none to find. */
export function wordPattern(words: readonly string[]): RegExp | null {
  const parts = words
    .flatMap((word) => [word, ...word.split(/\s+/)])
    .filter((word) => word.length > 2)
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return parts.length === 0 ? null : new RegExp(`(?<![\\p{L}\\p{N}_])(?:${parts.join("|")})`, "giu");
}

/** excerptOf takes the part of a text that has most of the words, and says where they are. */
export function excerptOf(text: string, words: readonly string[]): Stretch[] {
  const pattern = wordPattern(words);
  const places = pattern === null ? [] : [...text.matchAll(pattern)].map(({ index, 0: found }) => ({ index, found }));
  const [begin, end] = windowOf(
    text,
    places.map(({ index }) => index),
  );
  const stretches: Stretch[] = begin > 0 ? [{ text: "… ", found: false }] : [];
  let at = begin;
  for (const { index, found } of places.filter((place) => place.index >= begin && place.index < end)) {
    if (index > at) stretches.push({ text: text.slice(at, index), found: false });
    stretches.push({ text: found, found: true });
    at = index + found.length;
  }
  if (at < end) stretches.push({ text: text.slice(at, end), found: false });
  return end < text.length ? [...stretches, { text: " …", found: false }] : stretches;
}

/** Where the excerpt begins and ends: at words, around as many places as it can hold. */
function windowOf(text: string, places: readonly number[]): [number, number] {
  let first = 0;
  let most = 0;
  for (const place of places) {
    const count = places.filter((other) => other >= place && other < place + length).length;
    if (count > most) [first, most] = [place, count];
  }
  const wished = Math.max(0, first - 30);
  const begin = wished === 0 ? 0 : text.indexOf(" ", wished) + 1;
  const end = text.length <= begin + length ? text.length : text.lastIndexOf(" ", begin + length);
  return [begin, end <= begin ? text.length : end];
}
