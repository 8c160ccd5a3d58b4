import { parse } from "cjs-module-lexer";
import type { Binding } from "./binding.ts";

/** The `cjs_lexer` binding: the names that a CommonJS text seems to export. Node's own is a copy of this lexer in C++. */
export function cjsLexerBinding(): Binding {
  return {
    parse(source: string): [Set<string>, string[]] {
      try {
        const { exports, reexports } = parse(source);
        return [new Set(exports), reexports];
      } catch {
        return [new Set(), []];
      }
    },
  };
}
