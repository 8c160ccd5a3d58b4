// Blanks the types of files that were not stripped at build time, with the stripper of Node's own library: the same
// verdicts and messages. It is large, so its chunk is only loaded for a program that needs it.
import type { Diagnostic } from "#program/outcome.ts";
import type { StrippedFiles } from "#program/stripped-files.ts";
import type { RequireInternal } from "../guest/library.ts";
import type { GuestProgram } from "../wire.ts";

/** What the stripper throws; lines and columns as it counts them. */
interface StripperError {
  readonly code?: string;
  readonly message?: string;
  readonly startLine?: number;
  readonly startColumn?: number;
}

const codes: Readonly<Record<string, string>> = {
  InvalidSyntax: "ERR_INVALID_TYPESCRIPT_SYNTAX",
  UnsupportedSyntax: "ERR_UNSUPPORTED_TYPESCRIPT_SYNTAX",
};

/** stripProgram gives the JavaScript of every file that has types. */
export function stripProgram(program: GuestProgram, require: RequireInternal): StrippedFiles {
  const javaScript: Record<string, string> = { ...program.stripped };
  const diagnostics: Diagnostic[] = [];
  const left = Object.entries(program.files).filter(
    ([path]) => !Object.hasOwn(javaScript, path) && /\.[cm]?ts$/.test(path) && !/(^|\/)node_modules\//.test(path),
  );
  if (left.length === 0) return { kind: "stripped", javaScript };
  const { transformSync } = require<{
    transformSync: (source: string, options: object) => { code: string };
  }>("internal/deps/amaro/dist/index");
  for (const [path, source] of left) {
    try {
      const { code } = transformSync(source, { mode: "strip-only", filename: path });
      javaScript[path] = code;
    } catch (error) {
      diagnostics.push(diagnosticOf(path, error as StripperError));
    }
  }
  return diagnostics.length > 0 ? { kind: "rejected", diagnostics } : { kind: "stripped", javaScript };
}

function diagnosticOf(file: string, error: StripperError): Diagnostic {
  const code = codes[error.code ?? ""];
  return {
    file,
    line: error.startLine ?? 1,
    // The stripper counts columns from 0.
    column: (error.startColumn ?? 0) + 1,
    message: (error.message ?? String(error)).trim(),
    ...(code === undefined ? {} : { code }),
  };
}
