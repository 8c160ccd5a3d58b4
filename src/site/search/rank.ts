import type { Fact } from "./record.ts";

/** A hit is the number of a record, and how much of it is about what was wanted. */
export interface Hit {
  readonly id: number;
  readonly score: number;
}

/** A word that fewer records have than this says no more: it may be a chance word of a question. */
const fewest = 10;

/** What runs in a section stands in that section, which says more about it; a question for interviews, in a lesson. */
const worthOfKind: Readonly<Partial<Record<Fact["kind"], number>>> = { example: 0.6, glossary: 0.9, interview: 0.6 };

/** How much it counts that the query is the title of a record, or a way to ask for it. */
const worthOfPhrase = 4;

/** How much a whole lesson takes from the best of its sections, and from each of them. */
const worthOfSections = { best: 0.3, each: 0.06 };

/**
 * rank puts records in order: by how much they are about each wanted thing, how many of the wanted things they have, rare ones
 * counting more, and how near the query is to one of their phrases, which `phraseOf` tells from 0 to 1.
 */
export function rank(
  wanted: readonly (readonly Hit[])[],
  facts: readonly Fact[],
  phraseOf: (id: number) => number = () => 0,
): Hit[] {
  const pages = new Map<string, { best: number; sum: number }>();
  const scored = ownScores(wanted, facts.length).map(({ id, score }) => {
    const { kind, url } = facts[id] ?? { kind: "page", url: "" };
    const worth = score * (worthOfKind[kind] ?? 1) * (1 + worthOfPhrase * phraseOf(id));
    if (kind === "lesson" && url.includes("#")) {
      const page = url.replace(/#.*$/, "");
      const { best, sum } = pages.get(page) ?? { best: 0, sum: 0 };
      pages.set(page, { best: Math.max(best, worth), sum: sum + worth });
    }
    return { id, score: worth };
  });
  return scored
    .map(({ id, score }) => {
      const { best, sum } = pages.get(facts[id]?.url ?? "") ?? { best: 0, sum: 0 };
      return { id, score: score + best * worthOfSections.best + sum * worthOfSections.each };
    })
    .sort((a, b) => b.score - a.score || a.id - b.id);
}

/** What records have of all that is wanted, and which part of it that is. What no record has takes nothing away. */
function ownScores(wanted: readonly (readonly Hit[])[], records: number): Hit[] {
  const sums = new Map<number, { score: number; found: number }>();
  let all = 0;
  for (const hits of wanted) {
    const best = new Map<number, number>();
    for (const { id, score } of hits) best.set(id, Math.max(best.get(id) ?? 0, score));
    if (best.size === 0) continue;
    const rarity = Math.log(1 + records / Math.max(best.size, fewest));
    all += rarity;
    for (const [id, score] of best) {
      const sum = sums.get(id) ?? { score: 0, found: 0 };
      sums.set(id, { score: sum.score + score, found: sum.found + rarity });
    }
  }
  return [...sums].map(([id, { score, found }]) => ({ id, score: score * (found / all) }));
}
