// Reads an ES module's text and makes the body of a function of it, for where the browser's own modules will not do: its
// imports become calls, its exports functions that read them, and all that it says of modules is blanked.
import { contextEdits } from "./context-edits.ts";
import { referenceEdits } from "./import-references.ts";
import { childrenOf, declaredBy, isFunction, nodeIn, nodesIn, type SyntaxNode } from "./syntax-tree.ts";
import { blanked, type EditedText, editText, type TextEdit } from "./text-edits.ts";

/** What an import statement asks for. */
export interface ModuleRequest {
  readonly specifier: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** Where in the text a name is asked for, so that an error can show it. */
export interface NamePlace {
  readonly at: number;
  readonly length: number;
}

/** A name that is imported; `name` is null where it is the whole namespace. */
export interface ImportEntry extends NamePlace {
  readonly local: string;
  readonly request: number;
  readonly name: string | null;
}

/** A name that is exported from what another module exports; `imported` is null where it is the whole namespace. */
export interface IndirectExport extends NamePlace {
  readonly name: string;
  readonly request: number;
  readonly imported: string | null;
}

/** An ES module as its text has it. */
export interface ModuleText {
  readonly requests: readonly ModuleRequest[];
  readonly imports: readonly ImportEntry[];
  readonly localExports: readonly { readonly name: string; readonly local: string }[];
  readonly indirectExports: readonly IndirectExport[];
  readonly starExports: readonly { readonly request: number }[];
  readonly hasTopLevelAwait: boolean;
  readonly body: EditedText;
  /** The default export is a function without a name, which is then "default". */
  readonly namesDefault: boolean;
}

/** The name of what is exported as default, where the text gives it none. */
export const defaultName = "$default";
// As long as what they stand for.
const metaName = "$importMeta";
const importName = "$imprt";

/** moduleText reads a parsed module; with `keepsContext` it also keeps AsyncLocalStorage's context over its waiting. */
export function moduleText(source: string, program: SyntaxNode, keepsContext = false): ModuleText {
  const reader = new TextReader(source);
  for (const statement of nodesIn(program, "body")) reader.read(statement);
  const local = new Map(reader.imports.map((one) => [one.local, one]));
  // What is imported and exported again is the other module's.
  const isIndirect = ({ local: name }: { local: string }): boolean => local.has(name);
  const again = reader.localExports.filter(isIndirect).map(({ name, local: own, at, length }) => {
    const { request = 0, name: imported = null } = local.get(own) ?? {};
    return { name, request, imported, at, length };
  });
  const kept = keepsContext ? contextEdits(source, program) : [];
  const edits = [...kept, ...reader.edits, ...referenceEdits(program, new Set(local.keys())), ...metaEdits(program)];
  return {
    requests: reader.requests,
    imports: reader.imports,
    localExports: reader.localExports.filter((one) => !isIndirect(one)),
    indirectExports: [...reader.indirectExports, ...again],
    starExports: reader.starExports,
    hasTopLevelAwait: awaits(program),
    body: editText(source, source.startsWith("#!") ? [{ from: 0, to: 2, text: "//" }, ...edits] : edits),
    namesDefault: reader.namesDefault,
  };
}

class TextReader {
  readonly requests: ModuleRequest[] = [];
  readonly imports: ImportEntry[] = [];
  readonly localExports: ({ name: string; local: string } & NamePlace)[] = [];
  readonly indirectExports: IndirectExport[] = [];
  readonly starExports: { request: number }[] = [];
  readonly edits: TextEdit[] = [];
  namesDefault = false;
  readonly #source: string;

  constructor(source: string) {
    this.#source = source;
  }

  read(statement: SyntaxNode): void {
    switch (statement.type) {
      case "ImportDeclaration": {
        const request = this.#request(statement);
        for (const one of nodesIn(statement, "specifiers")) {
          const imported = nodeIn(one, "imported");
          const name =
            one.type === "ImportNamespaceSpecifier" ? null : imported === undefined ? "default" : nameOf(imported);
          const local = nameOf(nodeIn(one, "local"));
          this.imports.push({ local, request, name, ...placeOf(imported ?? one) });
        }
        this.#blank(statement);
        break;
      }
      case "ExportAllDeclaration": {
        const request = this.#request(statement);
        const exported = nodeIn(statement, "exported");
        if (exported === undefined) this.starExports.push({ request });
        else this.indirectExports.push({ name: nameOf(exported), request, imported: null, ...placeOf(exported) });
        this.#blank(statement);
        break;
      }
      case "ExportNamedDeclaration":
        this.#readNamed(statement);
        break;
      case "ExportDefaultDeclaration":
        this.#readDefault(statement, nodeIn(statement, "declaration") ?? statement);
        break;
    }
  }

  #readNamed(statement: SyntaxNode): void {
    const declaration = nodeIn(statement, "declaration");
    if (declaration !== undefined) {
      for (const name of declaredBy(declaration)) this.#export(name, name, declaration);
      this.edits.push({ from: statement.start, to: declaration.start, text: this.#blankOf(statement, declaration) });
      return;
    }
    const from = nodeIn(statement, "source") === undefined ? undefined : this.#request(statement);
    for (const one of nodesIn(statement, "specifiers")) {
      const [local, name] = [nodeIn(one, "local"), nameOf(nodeIn(one, "exported"))];
      if (from === undefined) this.#export(name, nameOf(local), local ?? one);
      else this.indirectExports.push({ name, request: from, imported: nameOf(local), ...placeOf(local ?? one) });
    }
    this.#blank(statement);
  }

  #readDefault(statement: SyntaxNode, declaration: SyntaxNode): void {
    const isDeclared = declaration.type === "FunctionDeclaration" || declaration.type === "ClassDeclaration";
    const { start: from } = statement;
    if (isDeclared && nodeIn(declaration, "id") !== undefined) {
      this.#export("default", nameOf(nodeIn(declaration, "id")), declaration);
      this.edits.push({ from, to: declaration.start, text: this.#blankOf(statement, declaration) });
      return;
    }
    this.#export("default", defaultName, declaration);
    if (declaration.type === "FunctionDeclaration") {
      const head = /^(?:async\s+)?function\s*\*?/.exec(this.#source.slice(declaration.start)) ?? [""];
      const at = declaration.start + head[0].length;
      this.edits.push({ from, to: declaration.start, text: this.#blankOf(statement, declaration) });
      this.edits.push({ from: at, to: at, text: ` ${defaultName}` });
      this.namesDefault = true;
      return;
    }
    // A property of that name gives a function or class without one the name that Node's has.
    this.edits.push({ from, to: declaration.start, text: `const{default:${defaultName}}={default:` });
    const hasEnd = declaration.type !== "ClassDeclaration" && this.#source[statement.end - 1] === ";";
    const end = hasEnd ? statement.end - 1 : statement.end;
    // A parenthesis around the expression is part of the statement alone.
    const gap = this.#source.slice(from + "export default".length, declaration.start);
    if (/[^\s]/.test(gap)) this.edits[this.edits.length - 1] = this.#openBefore(statement, gap);
    this.edits.push({ from: end, to: end, text: hasEnd ? "}" : "};" });
  }

  /** The change for a default export with something, such as a parenthesis or a comment, before its expression. */
  #openBefore({ start: from }: SyntaxNode, gap: string): TextEdit {
    const to = from + "export default".length + (/^\s*/.exec(gap)?.[0].length ?? 0);
    return { from, to, text: `const{default:${defaultName}}={default:` };
  }

  #export(name: string, local: string, place: SyntaxNode): void {
    this.localExports.push({ name, local, ...placeOf(place) });
  }

  #request(statement: SyntaxNode): number {
    const specifier = String(nodeIn(statement, "source")?.["value"]);
    const attributes = Object.create(null) as Record<string, string>;
    for (const one of nodesIn(statement, "attributes")) {
      attributes[nameOf(nodeIn(one, "key"))] = String(nodeIn(one, "value")?.["value"]);
    }
    const key = JSON.stringify([specifier, Object.entries(attributes).sort()]);
    const known = this.requests.findIndex(
      (one) => JSON.stringify([one.specifier, Object.entries(one.attributes).sort()]) === key,
    );
    if (known !== -1) return known;
    this.requests.push({ specifier, attributes });
    return this.requests.length - 1;
  }

  /** Blanks a statement; a semicolon keeps its neighbours apart. */
  #blank({ start: from, end: to }: SyntaxNode): void {
    this.edits.push({ from, to, text: `;${blanked(this.#source.slice(from + 1, to))}` });
  }

  #blankOf({ start }: SyntaxNode, { start: end }: SyntaxNode): string {
    return blanked(this.#source.slice(start, end));
  }
}

function nameOf(node: SyntaxNode | undefined): string {
  return String(node?.["name"] ?? node?.["value"]);
}

function placeOf({ start, end }: SyntaxNode): NamePlace {
  return { at: start, length: end - start };
}

/** metaEdits are the changes for `import.meta` and `import()`, which have the length of what they replace. */
export function metaEdits(node: SyntaxNode): TextEdit[] {
  const below = childrenOf(node).flatMap(metaEdits);
  if (node.type === "MetaProperty" && nodeIn(node, "meta")?.["name"] === "import") {
    return [{ from: node.start, to: node.end, text: metaName }];
  }
  if (node.type !== "ImportExpression") return below;
  return [{ from: node.start, to: node.start + "import".length, text: importName }, ...below];
}

/** Whether a module waits for something at its top level. */
function awaits(node: SyntaxNode): boolean {
  if (isFunction(node) || node.type === "PropertyDefinition" || node.type === "StaticBlock") return false;
  if (node.type === "AwaitExpression") return true;
  if (node.type === "ForOfStatement" && node["await"] === true) return true;
  if (node.type === "VariableDeclaration" && node["kind"] === "await using") return true;
  return childrenOf(node).some(awaits);
}
