// An ES module's text as the body of a function, which any browser can be asked to parse.
import { parse } from "es-module-lexer/js";

/** What stands before the text, on its first line. */
export const opening = '"use strict";(async()=>{';

/** asFunctionBody blanks import and export words, which no function body may hold, and keeps every position. */
export function asFunctionBody(source: string): string {
  let text = source;
  const blank = (from: number, to: number): void => {
    text = text.slice(0, from) + blanked(text.slice(from, to)) + text.slice(to);
  };
  try {
    const [imports, exports] = parse(source);
    for (const { d, s, e, ss, se } of imports) {
      if (d === -1) blank(ss, se);
      if (d === -2) text = `${text.slice(0, s)}$importMeta${text.slice(e)}`;
    }
    for (const { s } of exports) {
      const [keyword] = [...text.slice(0, s).matchAll(/\bexport\b/g)].slice(-1);
      if (keyword !== undefined) text = text.slice(0, keyword.index) + withoutExport(text.slice(keyword.index));
    }
  } catch {
    // The lexer cannot read it: its statements are looked for where lines begin.
    text = source
      .replace(/^[ \t]*(import|export)\b[\w\s{},*$]*(["'])[^"'\n]*\2/gm, blanked)
      .replace(/^[ \t]*export\b[^\n]*/gm, (line) => line.replace(/export.*/, withoutExport));
  }
  return `${opening}${text}\n})`;
}

const blanked = (text: string): string => text.replace(/[^\n]/g, " ");

/** Of a text that begins with `export`: a list is blanked, a default assigned, for a function may go without a name there. */
function withoutExport(text: string): string {
  return text
    .replace(/^export\s*\{[^}]*\}?/, blanked)
    .replace(/^export(?=\s+default\b)/, "$d=   ")
    .replace(/^(\$d= +\s+)default/, "$1       ")
    .replace(/^export/, "      ");
}
