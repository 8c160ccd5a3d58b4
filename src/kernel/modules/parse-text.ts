// The parser of Node's own library; its chunk is loaded when the first text needs it.
import type { RequireInternal } from "../guest/library.ts";
import type { SyntaxNode } from "./syntax-tree.ts";

interface Parser {
  parse(source: string, options: object): SyntaxNode;
}

function parserOf(require: RequireInternal): Parser {
  return require<{ Parser: Parser }>("internal/deps/acorn/acorn/dist/acorn").Parser;
}

/** parseModule parses an ES module; the parser's own error is thrown where it cannot. */
export function parseModule(require: RequireInternal, source: string): SyntaxNode {
  return parserOf(require).parse(source, { ecmaVersion: "latest", sourceType: "module", allowHashBang: true });
}

/** parseScript parses a script, or the body of a CommonJS module. */
export function parseScript(require: RequireInternal, source: string): SyntaxNode {
  return parserOf(require).parse(source, {
    ecmaVersion: "latest",
    sourceType: "script",
    allowReturnOutsideFunction: true,
    allowHashBang: true,
    allowSuperOutsideMethod: true,
  });
}
