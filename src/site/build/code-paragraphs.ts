// MDX takes a paragraph that begins with "import" or "export" for code. It then fails far from the cause, or swallows the
// sentence without a word. Content files need neither statement, because lesson components come by name.
import type { ContentFault } from "./content-fault.ts";

/** findCodeParagraphs finds paragraphs of an MDX file that begin with the word `import` or `export`. */
export function findCodeParagraphs(file: string, text: string, firstLine = 1): ContentFault[] {
  const faults: ContentFault[] = [];
  let fence: string | null = null;
  for (const [index, line] of text.split("\n").entries()) {
    if (index + 1 < firstLine) continue;
    const mark = /^\s{0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (fence !== null) {
      if (mark?.startsWith(fence)) fence = null;
      continue;
    }
    if (mark !== undefined) {
      fence = mark;
      continue;
    }
    const word = /^(import|export)\b/.exec(line)?.[1];
    if (word === undefined) continue;
    faults.push({
      file,
      line: index + 1,
      message: `Expected prose, but this line begins with the word "${word}", which MDX takes for code. Begin it with another word, or write \`${word}\` in backticks.`,
    });
  }
  return faults;
}
