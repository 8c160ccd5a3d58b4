import { searchOptions, slipOptions, stemsOf } from "./index-options.ts";
import { phraseShare } from "./phrase-share.ts";
import { rank, type Hit } from "./rank.ts";
import type { Fact, Facets } from "./record.ts";
import type { SiteIndex } from "./site-index.ts";
import { wordsOf } from "./words-of.ts";

/** How much another word for a thing counts beside the word that was said. */
const worthOfOther = 0.5;

/** Found is what a search found, best first, and the words by which it can be marked. */
export interface Found {
  readonly facts: readonly Fact[];
  readonly words: readonly string[];
}

/** searchSite finds records for a query in a reader's words. An empty query finds all that the facets leave. */
export function searchSite(index: SiteIndex, query: string, facets: Facets): Found {
  const wanted = wordsOf(query);
  const isIn = (fact: Fact | undefined): fact is Fact => fact !== undefined && isLeft(fact, facets);
  if (wanted.length === 0) return { facts: index.facts.filter(isIn), words: [] };
  const hitsOf = (words: string, worth: number, options = searchOptions): Hit[] =>
    index.search
      .search(words, options)
      .map(({ id, score }) => ({ id: id as number, score: score * worth }))
      .filter(({ id }) => isIn(index.facts[id]));
  const saidOf = (words: string): Hit[] => {
    const hits = hitsOf(words, 1);
    return hits.length > 0 ? hits : hitsOf(words, 1, slipOptions);
  };
  const stems = [...new Set(wanted.flatMap(({ said }) => stemsOf(said)))];
  const order = rank(
    wanted.map(({ said, also }) => [...saidOf(said), ...also.flatMap((other) => hitsOf(other, worthOfOther))]),
    index.facts,
    (id) => phraseShare(index.phrases[id] ?? [], stems, index.rarityOf),
  );
  return {
    facts: order.map(({ id }) => index.facts[id]).filter(isIn),
    words: wanted.flatMap(({ said, also }) => [said, ...also]),
  };
}

function isLeft({ kind, track, level, apis }: Fact, facets: Facets): boolean {
  return (
    (facets.kind === undefined || facets.kind === kind) &&
    (facets.track === undefined || facets.track === track) &&
    (facets.level === undefined || facets.level === level) &&
    (facets.api === undefined || apis.includes(facets.api))
  );
}
