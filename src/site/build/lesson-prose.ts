/** The part of a lesson in which nothing needs to be explained any more. */
const end = /^## Sources$/m;

/** A tag with its attributes; an expression among them may hold two more pairs of braces, one within the other. */
const tag = /<\/?[A-Za-z](?:"[^"]*"|\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\}|[^<>"{}])*>/g;

/**
 * lessonProse gives a lesson's text with everything blanked that is not running text: front matter, headings, code, tags,
 * links' addresses, and the sources. Each character stays where it was, so places can be told.
 */
export function lessonProse(text: string): string {
  const blank = (part: string): string => part.replace(/[^\n]/g, " ");
  const cut = end.exec(text)?.index ?? text.length;
  const kept = text
    .slice(0, cut)
    .replace(/^---\r?\n[\s\S]*?^---[ \t]*$/m, blank)
    .replace(/^(`{3,}|~{3,})[\s\S]*?^\1/gm, blank)
    .replace(/\{\/\*[\s\S]*?\*\/\}/g, blank)
    .replace(/`[^`\n]*`/g, blank)
    .replace(/^#{1,6} .*$/gm, blank)
    .replace(tag, blank)
    .replace(/\]\([^)\s]*\)/g, blank);
  return kept + blank(text.slice(cut));
}
