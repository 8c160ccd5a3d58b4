// A page learns that a module does not parse, but not where: only an uncaught error of a classic script has a place. So
// the text is put, as the body of a function that nothing calls, into such a script, and the browser's report is read.
import type { Diagnostic } from "#program/outcome.ts";
import { parse } from "es-module-lexer/js";
import { host } from "../guest/host.ts";

/** What the browser says of a script that does not parse. */
interface ScriptFault {
  readonly message: string;
  readonly line: number;
  readonly column: number;
}

/** What the browser puts before the words of its JavaScript engine, which are Node's too. */
const wrapping = /^(Uncaught )?SyntaxError: (Failed to execute 'importScripts' on '\w+': )?/;

const opening = '"use strict";(async()=>{';

/** locateSyntaxError finds the first of these modules that does not parse, and where. */
export async function locateSyntaxError(
  javaScript: Readonly<Record<string, string>>,
  reportTo: (listener: ((fault: ScriptFault) => void) | undefined) => void,
): Promise<Diagnostic | undefined> {
  for (const [file, source] of Object.entries(javaScript)) {
    const fault = await faultOf(asFunctionBody(source), reportTo);
    if (fault === undefined) continue;
    const column = fault.line === 1 ? fault.column - opening.length : fault.column;
    return { file, line: fault.line, column, message: fault.message.replace(wrapping, "") };
  }
  return undefined;
}

/** Blanks import and export words, which no function body may hold, and keeps every position. */
function asFunctionBody(source: string): string {
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

function faultOf(
  script: string,
  reportTo: (listener: ((fault: ScriptFault) => void) | undefined) => void,
): Promise<ScriptFault | undefined> {
  const address = host.createObjectURL(new host.Blob([script], { type: "text/javascript" }));
  return new Promise((resolve) => {
    const settle = (fault: ScriptFault | undefined): void => {
      reportTo(undefined);
      host.revokeObjectURL(address);
      resolve(fault);
    };
    reportTo(settle);
    // From a task of its own, so that the error has no one above it to catch it.
    host.setTimeout(() => {
      host.importScripts(address);
      settle(undefined);
    }, 0);
  });
}
