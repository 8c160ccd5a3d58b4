import { basename } from "node:path";
import { z } from "astro/zod";
import { checkedFields, firstParagraph, lessonNumber } from "./checked-fields.ts";
import type { ContentFault } from "./content-fault.ts";
import { readContentFiles } from "./content-files.ts";
import { readFrontMatter } from "./front-matter.ts";

/** A glossary file's front matter. Each message ends with what to do. */
export const termSchema = z.strictObject({
  term: z.string({ error: "Expected the term as it is written in a sentence. Add term: event loop." }).min(1),
  /** Other words for it, which count as its use in a lesson. */
  also: z.array(z.string()).optional(),
  /** The lesson that explains it. */
  lesson: lessonNumber.optional(),
  /** Its words are used in other senses too, so that a lesson may have them without a link. */
  everyday: z.boolean().optional(),
});

/** A term is one word of the field, with what it means. */
export interface Term extends z.infer<typeof termSchema> {
  /** The name of its file, and its place on the glossary's page. */
  readonly id: string;
  /** What is shown beside its use: the first paragraph, plain text. */
  readonly definition: string;
}

/** Most characters of a definition: what can be read beside a sentence without losing it. */
const mostOfDefinition = 240;

const folder = "content/glossary";

/** readGlossary reads all terms of a project, and says what is wrong with them. */
export function readGlossary(root: string): { terms: Term[]; faults: ContentFault[] } {
  const { all: terms, faults } = readContentFiles(root, `${folder}/*.md`, termOf);
  return { terms, faults: [...faults, ...sameWords(terms)] };
}

/** termOf reads a term from the text of its file, or says what is wrong with it. */
export function termOf(file: string, text: string): Term | ContentFault[] {
  const frontMatter = readFrontMatter(file, text);
  const read = checkedFields(file, frontMatter, termSchema);
  if ("faults" in read) return read.faults;
  const definition = firstParagraph(text, frontMatter);
  const { bodyLine } = frontMatter;
  const fault = (message: string): ContentFault[] => [{ file, line: bodyLine, message }];
  if (definition === "") return fault("Expected a definition. Write one or two sentences below the front matter.");
  if (definition.length > mostOfDefinition) {
    return fault(
      `Expected a definition of at most ${mostOfDefinition} characters, but it has ${definition.length}. Move some of it into a second paragraph.`,
    );
  }
  if (/[`*_<[]/.test(definition)) {
    return fault(
      "Expected a definition in plain text: it is shown beside a sentence. Move the markup into a second paragraph.",
    );
  }
  if (!definition.endsWith(".")) return fault("Expected the definition to end with a full stop.");
  return { ...read.fields, id: basename(file, ".md"), definition };
}

/** wordsOf are all the words for a term. */
export function wordsOf({ term, also = [] }: Pick<Term, "term" | "also">): string[] {
  return [term, ...also];
}

function sameWords(terms: readonly Term[]): ContentFault[] {
  const seen = new Map<string, string>();
  return terms.flatMap((term) =>
    wordsOf(term).flatMap((word) => {
      const key = word.toLowerCase();
      const other = seen.get(key);
      seen.set(key, term.id);
      if (other === undefined) return [];
      const message = `Expected the word "${word}" in one term, but ${other}.md has it too. Take it out of one of them.`;
      return [{ file: `${folder}/${term.id}.md`, line: 1, message }];
    }),
  );
}
