import { sayings } from "./sayings.ts";

/** A wanted thing is a word or a phrase of a query, with other words for the same. */
export interface Wanted {
  /** As it was typed, in small letters. */
  readonly said: string;
  /** What else people call it. */
  readonly also: readonly string[];
}

/** Words that say how something is asked, and not what. */
const small = new Set(
  `a about after again all already also am an another and any are as ask at be because been before but by can cannot can't could did do does doesn't
  don't each else equivalent even ever every example for from get gets give given got had has have he her here how i i'm if in instead into is isn't
  it it's its javascript js just keep let like many make makes me mean means more most much my need needs never no node node.js nodejs not now of off on once one only
  or our out over please possible really right same say see should show so some someone something still such tell than that
  that's the their them then there these they thing things this those to too typescript under until up us use used using versus very vs want was way
  we well were what what's when where whether which while who why will with without won't work works would you your`.split(
    /\s+/,
  ),
);

/** Most words that a saying has. */
const longest = Math.max(...[...sayings.keys()].map((saying) => saying.split(" ").length));

/** wordsOf takes a query apart: known sayings as a whole, everything else word by word, without the words that only ask. */
export function wordsOf(query: string): Wanted[] {
  const tokens = tokensOf(query);
  const wanted: Wanted[] = [];
  for (let at = 0; at < tokens.length;) {
    const length = sayingAt(tokens, at);
    const said = tokens.slice(at, at + Math.max(length, 1)).join(" ");
    if (length > 0 || !small.has(said)) wanted.push({ said, also: otherNames(said) });
    at += Math.max(length, 1);
  }
  return wanted.length > 0 ? wanted : tokens.map((said) => ({ said, also: [] }));
}

/** What else a thing is called; a name with dots is known by its last part, too. */
function otherNames(said: string): readonly string[] {
  return sayings.get(said) ?? sayings.get(said.replace(/^.*\./, "")) ?? [];
}

/** The words of a query in small letters. A name keeps its dots: `process.nextTick`. */
function tokensOf(query: string): string[] {
  return query
    .toLowerCase()
    .replace(/\bnode:/g, "")
    .replaceAll("’", "'")
    .split(/[^\p{L}\p{N}_.'$#+-]+/u)
    .map((token) => token.replace(/^[^\p{L}\p{N}_]+|[^\p{L}\p{N}_+#]+$/gu, ""))
    .filter((token) => token !== "");
}

/** How many words the longest saying has that begins here; 0 where none does. */
function sayingAt(tokens: readonly string[], at: number): number {
  for (let length = Math.min(longest, tokens.length - at); length > 0; length -= 1) {
    if (sayings.has(tokens.slice(at, at + length).join(" "))) return length;
  }
  return 0;
}
