import type { Options, SearchOptions } from "minisearch";
import { stemmer } from "stemmer";

/** A record as the index takes it in: its number among the records, and its words. */
export interface Indexed {
  readonly id: number;
  readonly title: string;
  readonly asked: string;
  readonly text: string;
  readonly code: string;
}

/** What stands between words; a name of Node's falls apart at its dots. */
const betweenWords = /[^\p{L}\p{N}$]+/u;

/** How words are taken from records when the index is built, and from queries when it is asked: both must be the same. */
export const indexOptions: Options<Indexed> = {
  fields: ["title", "asked", "text", "code"],
  tokenize: (text) => text.split(betweenWords),
  processTerm: (term) => stemOf(term) ?? false,
};

/** What words count, by where they stand, and how much less one counts that only begins like a wanted one. */
export const searchOptions: SearchOptions = {
  boost: { title: 2, asked: 4, text: 1, code: 0.3 },
  combineWith: "AND",
  prefix: (term) => term.length > 2,
  weights: { fuzzy: 0.3, prefix: 0.3 },
};

/** For words that no record has: they may be others, with a slip or two. */
export const slipOptions: SearchOptions = {
  ...searchOptions,
  fuzzy: (term) => (term.length > 4 ? 2 : term.length > 3 ? 1 : false),
};

/** stemOf gives the form of a word that all its forms share (Porter's stemmer); null for a letter alone. */
export function stemOf(word: string): string | null {
  const small = word.toLowerCase();
  return small.length > 1 || /\d/.test(small) ? stemmer(small) : null;
}

/** stemsOf gives the stems of a text, each once. */
export function stemsOf(text: string): string[] {
  const words = text.split(betweenWords).map(stemOf);
  return [...new Set(words.filter((stem) => stem !== null))];
}
