import type { Diagnostic } from "./outcome.ts";

/** What a type stripper makes of TypeScript files: JavaScript by path with each type blanked, or why there is none. */
export type StrippedFiles =
  | { readonly kind: "stripped"; readonly javaScript: Readonly<Record<string, string>> }
  | { readonly kind: "rejected"; readonly diagnostics: readonly Diagnostic[] };
