import { stripTypeScriptTypes } from "node:module";
import type { Diagnostic } from "#program/outcome.ts";

/** The outcome of stripping one file: JavaScript with every type blanked, positions kept; or why Node cannot do it. */
export type Stripped =
  | { readonly kind: "stripped"; readonly javaScript: string }
  | { readonly kind: "rejected"; readonly diagnostic: Diagnostic };

/** stripTypes blanks the types of one file as Node itself does. Files that are not TypeScript come back as they are. */
export function stripTypes(file: string, source: string): Stripped {
  if (!/\.[cm]?ts$/.test(file)) return { kind: "stripped", javaScript: source };
  try {
    return { kind: "stripped", javaScript: quietly(() => stripTypeScriptTypes(source, { mode: "strip" })) };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const diagnostic = diagnosticOf(file, error.stack ?? "", error.message);
    const { code } = error as NodeJS.ErrnoException;
    return { kind: "rejected", diagnostic: code === undefined ? diagnostic : { ...diagnostic, code } };
  }
}

/**
 * diagnosticOf reads the place of an error from the lines that Node puts before its stack: `file:line`, the line itself and
 * carets below it. Where Node shows no carets the column is 1.
 */
export function diagnosticOf(file: string, report: string, message: string): Diagnostic {
  const lines = report.split("\n");
  const first = lines.findIndex((line) => /:\d+$/.test(line));
  const line = Number(/\d+$/.exec(lines[first] ?? "")?.[0] ?? 1);
  const carets = lines.slice(first + 1).find((text) => /^\s*\^+\s*$/.test(text));
  const column = (carets?.indexOf("^") ?? 0) + 1;
  return { file, line, column, message: message.split("\n")[0] ?? message };
}

// Node warns once that its own stripper is experimental; that is no news to the reader of a test report.
function quietly<Answer>(act: () => Answer): Answer {
  const { emitWarning } = process;
  process.emitWarning = () => undefined;
  try {
    return act();
  } finally {
    process.emitWarning = emitWarning;
  }
}
