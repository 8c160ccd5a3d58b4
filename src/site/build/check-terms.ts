import { nameList, nearestNames } from "#example/nearest-names.ts";
import type { ContentFault } from "./content-fault.ts";
import { wordsOf, type Term } from "./glossary.ts";
import { lessonProse } from "./lesson-prose.ts";

/** A use of the component Term: `<Term is="event-loop">event loop</Term>`. */
const use = /<Term\s+is="([^"]*)"\s*>([\s\S]*?)<\/Term>/g;

/**
 * checkTerms finds what is wrong with the terms of a lesson: one that is not in the glossary, one that is linked twice, and
 * one whose first use in running text is not linked. Everyday words need no link.
 */
export function checkTerms(file: string, text: string, terms: readonly Term[]): ContentFault[] {
  const uses = [...text.matchAll(use)].map((match) => ({ id: match[1] ?? "", at: match.index, whole: match[0] }));
  const lineAt = (at: number): number => text.slice(0, at).split("\n").length;
  const fault = (at: number, message: string): ContentFault => ({ file, line: lineAt(at), message });
  const linkFaults = uses.flatMap(({ id, at }, index) => {
    if (!terms.some((term) => term.id === id)) {
      const near = nameList(
        nearestNames(
          id,
          terms.map((term) => term.id),
        ),
      );
      return [fault(at, `Expected a term of content/glossary, but there is no "${id}". Near it: ${near}.`)];
    }
    if (/\n[ \t]*$/.test(text.slice(0, at))) {
      return [
        fault(
          at,
          `Expected "${id}" within a line: MDX takes a line that begins with a tag for a block. Join it to the line before.`,
        ),
      ];
    }
    if (uses.findIndex((other) => other.id === id) === index) return [];
    return [fault(at, `Expected the term "${id}" to be linked at its first use only. Take this link out.`)];
  });
  const prose = lessonProse(uses.reduce((left, { at, whole }) => blanked(left, at, whole.length), text));
  const firstFaults = terms.flatMap((term) => {
    if (term.everyday === true) return [];
    const words = wordsOf(term).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replaceAll(" ", "\\s+"));
    const found = new RegExp(`(?<![\\w-])(?:${words.join("|")})(?:s|es)?(?![\\w-])`, "i").exec(prose);
    const linked = uses.find(({ id }) => id === term.id);
    if (found === null || (linked !== undefined && linked.at < found.index)) return [];
    const written = found[0].replace(/\s+/g, " ");
    const what = `Expected the first use of "${written}" to lead to the glossary: <Term is="${term.id}">${written}</Term>.`;
    return [
      fault(found.index, linked === undefined ? what : `${what} The link that there is comes later: move it here.`),
    ];
  });
  return [...linkFaults, ...firstFaults];
}

function blanked(text: string, at: number, length: number): string {
  const part = text.slice(at, at + length).replace(/[^\n]/g, " ");
  return text.slice(0, at) + part + text.slice(at + length);
}
