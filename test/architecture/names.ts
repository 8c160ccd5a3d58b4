import ts from "typescript";
import type { ProjectFile } from "./project-files.ts";

const bannedWords = new Set(
  "util utils lib libs common helper helpers misc manager managers handler handlers service services sandbox".split(
    " ",
  ),
);
/** An index.html is what a server gives for a folder. */
const bannedFiles = new Set([...bannedWords, "types", "type", "interfaces", "constants", "index", "task", "tasks"]);

/** Places where names are not ours: bindings are named as Node names them, and the programs are the reader's. */
const namedByOthers = [
  "src/kernel/bindings/",
  "src/kernel/shims/",
  "src/kernel/modules/",
  "examples/",
  "src/site/pages/",
];

/** badFileNames says of each file or folder whose name says nothing, or is not in kebab-case (components: as in their tags). */
export function badFileNames(paths: readonly string[]): string[] {
  const complaints = new Set<string>();
  for (const path of paths) {
    if (!/^(src|tools|test)\//.test(path) || namedByOthers.some((place) => path.startsWith(place))) continue;
    let place = "";
    for (const part of path.split("/")) {
      place = place === "" ? part : `${place}/${part}`;
      const name = part.replace(/\..*$/, "");
      if (name.split("-").some((word) => bannedWords.has(word)) || (bannedFiles.has(name) && part !== "index.html")) {
        complaints.add(
          `${place}: Expected a name that says what it is, but "${name}" would fit anything: name it as its main export.`,
        );
      } else if (!(part.endsWith(".astro") ? /^[A-Z][A-Za-z0-9]*$/ : /^[a-z0-9]+(-[a-z0-9]+)*$/).test(name)) {
        complaints.add(
          `${place}: Expected a name such as ${part.endsWith(".astro") ? '"PageTitle" for a component' : '"run-event"'}, but it is "${name}".`,
        );
      }
    }
  }
  return [...complaints];
}

/** badIdentifiers says of each exported name that has a word in it that says nothing. */
export function badIdentifiers(files: readonly ProjectFile[]): string[] {
  return files.flatMap(({ path, text }) => {
    if (!/^(src|tools|test)\/.*\.ts$/.test(path) || namedByOthers.some((place) => path.startsWith(place))) return [];
    const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest);
    return source.statements
      .flatMap((statement) => exportedNames(statement))
      .flatMap((name) => {
        const word = name.text.split(/(?=[A-Z])|_/).find((part) => bannedWords.has(part.toLowerCase()));
        if (word === undefined) return [];
        const { line } = source.getLineAndCharacterOfPosition(name.getStart(source));
        return [`${path}:${line + 1}: Expected a name that says what it is, but "${name.text}" has "${word}" in it.`];
      });
  });
}

function exportedNames(statement: ts.Statement): ts.Identifier[] {
  const modifiers = ts.canHaveModifiers(statement) ? ts.getModifiers(statement) : undefined;
  if (!modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) return [];
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.map(({ name }) => name).filter(ts.isIdentifier);
  }
  const isNamed =
    ts.isFunctionDeclaration(statement) ||
    ts.isClassDeclaration(statement) ||
    ts.isInterfaceDeclaration(statement) ||
    ts.isTypeAliasDeclaration(statement);
  return isNamed && statement.name ? [statement.name] : [];
}
