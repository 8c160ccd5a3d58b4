/** A word that fewer records have than this says no more: it may be a chance word of a question. */
const fewest = 5;

/** How much each stem says: the fewer records have it, the more. */
export type Rarities = (stem: string) => number;

/** raritiesOf counts in how many records' phrases each stem is. */
export function raritiesOf(phrases: readonly (readonly (readonly string[])[])[]): Rarities {
  const counts = new Map<string, number>();
  for (const ofRecord of phrases) {
    for (const stem of new Set(ofRecord.flat())) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  }
  return (stem) => Math.log(1 + phrases.length / Math.max(counts.get(stem) ?? 0, fewest));
}

/** phraseShare tells, from 0 to 1, how far one of these phrases and the wanted stems say the same. */
export function phraseShare(
  phrases: readonly (readonly string[])[],
  wanted: readonly string[],
  rarityOf: Rarities,
): number {
  const sum = (stems: readonly string[]): number => stems.reduce((all, stem) => all + rarityOf(stem), 0);
  const all = sum(wanted);
  const shares = phrases.map((phrase) => {
    const both = sum(phrase.filter((stem) => wanted.includes(stem)));
    return both === 0 ? 0 : (both / sum(phrase)) * (both / all);
  });
  return Math.max(0, ...shares);
}
