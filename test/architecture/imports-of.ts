import { posix } from "node:path";
import ts from "typescript";
import type { ProjectFile } from "./project-files.ts";

/** An import is one module that a file asks for, at a line that counts from 1. */
export interface Import {
  readonly from: string;
  readonly line: number;
  /** Nothing of it is left when the types are stripped. */
  readonly isTypeOnly: boolean;
}

/** importsOf lists what a file imports, also through `export … from`, `import()` and the scripts of an .astro file. */
export function importsOf({ path, text }: ProjectFile): Import[] {
  const source = ts.createSourceFile(
    `${path}.ts`,
    path.endsWith(".astro") ? scriptsOf(text) : text,
    ts.ScriptTarget.Latest,
  );
  const found: Import[] = [];
  const add = (specifier: ts.Node | undefined, isTypeOnly: boolean): void => {
    if (specifier === undefined || !ts.isStringLiteralLike(specifier)) return;
    const { line } = source.getLineAndCharacterOfPosition(specifier.getStart(source));
    found.push({ from: specifier.text, line: line + 1, isTypeOnly });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) {
      const names = node.importClause?.namedBindings;
      const allTypes =
        names !== undefined &&
        ts.isNamedImports(names) &&
        node.importClause?.name === undefined &&
        names.elements.length > 0 &&
        names.elements.every((element) => element.isTypeOnly);
      add(node.moduleSpecifier, node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword || allTypes);
    } else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal, true);
    else if (ts.isCallExpression(node) && isImportCall(node.expression)) add(node.arguments[0], false);
    else if (ts.isNewExpression(node) && node.expression.getText(source) === "URL") {
      if (node.arguments?.[1]?.getText(source) === "import.meta.url") addRelative(node.arguments[0]);
    }
    ts.forEachChild(node, visit);
  };
  const addRelative = (specifier: ts.Node | undefined): void => {
    if (specifier && ts.isStringLiteralLike(specifier) && /^\.{1,2}\/.*\.[cm]?[jt]s$/.test(specifier.text))
      add(specifier, false);
  };
  visit(source);
  return found;
}

function isImportCall(callee: ts.Expression): boolean {
  return callee.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(callee) && callee.text === "require");
}

/** Keeps the front matter and the scripts of an .astro file at their lines and blanks the rest. */
function scriptsOf(text: string): string {
  const blank = (part: string): string => part.replaceAll(/[^\n]/g, " ");
  let kept = "";
  let end = 0;
  for (const match of text.matchAll(/^---\n([\s\S]*?)^---$|<script\b[^>]*>([\s\S]*?)<\/script>/gm)) {
    const body = match[1] ?? match[2] ?? "";
    const start = match.index + match[0].indexOf(body);
    kept += blank(text.slice(end, start)) + body;
    end = start + body.length;
  }
  return kept + blank(text.slice(end));
}

/**
 * placeOf is the path from the root that an import leads to, or null where it leads out of the project: to Node or to
 * a package.
 */
export function placeOf(importer: string, from: string, subpaths: Readonly<Record<string, string>>): string | null {
  const bare = from.replace(/\?.*$/, "");
  if (bare.startsWith(".")) return posix.normalize(posix.join(posix.dirname(importer), bare));
  for (const [name, target] of Object.entries(subpaths)) {
    const prefix = name.replace("*", "");
    if (bare.startsWith(prefix)) return posix.normalize(target.replace("*", bare.slice(prefix.length)));
  }
  return null;
}
