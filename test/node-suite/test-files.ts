// Finds the tests in a checkout of Node's test folder, and the files that each of them needs.
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, posix, relative } from "node:path";
import { groupOf } from "./groups.ts";
import { optionsOf, type TestOptions } from "./options-of-test.ts";
import { reasonToSkip } from "./not-applicable.ts";

/** A test of Node's own suite. */
export interface NodeTest extends TestOptions {
  readonly group: string;
  /** The name of its file in test/parallel. */
  readonly file: string;
  readonly text: string;
  /** Why it does not apply to an engine in a page, if it does not. */
  readonly skipped: string | null;
}

/** What may be read as text and put into a program at most, of one folder of fixtures. */
const mostFixtures = 400;
const mostBytes = 1_000_000;

/** They say that the tests are CommonJS. */
const packages = ["package.json", "test/package.json", "test/common/package.json"];

/** A checkout is a folder that holds Node's `test` folder: a clone of Node, or of its vendored tests. */
export class Checkout {
  readonly #root: string;

  constructor(root: string) {
    if (!existsSync(join(root, "test/parallel"))) {
      throw new Error(`Expected a checkout with test/parallel in it, but ${root} has none.`);
    }
    this.#root = root;
  }

  get root(): string {
    return this.#root;
  }

  /** The tests of some groups, or a single one by the name of its file. */
  tests(names: readonly string[]): NodeTest[] {
    return readdirSync(join(this.#root, "test/parallel"))
      .sort()
      .flatMap((file) => {
        const group = groupOf(file);
        const isNamed = names.includes(file) || names.includes(file.replace(/\.m?js$/, ""));
        if (!isNamed && (group === null || !names.includes(group))) return [];
        const text = this.#read(`test/parallel/${file}`) ?? "";
        const options = optionsOf(text);
        const skipped = reasonToSkip(file, text, options) ?? this.#reasonOfFixtures(text);
        return [{ group: group ?? "named", file, text, ...options, skipped }];
      });
  }

  /** The files of a test as a program has them: itself, what it requires, and the fixtures it names, by path. */
  programFiles({ file, text }: NodeTest): Record<string, string> {
    const entry = `test/parallel/${file}`;
    const files: Record<string, string> = { [entry]: text };
    for (const path of packages) {
      const found = this.#read(path);
      if (found !== undefined) files[path] = found;
    }
    this.#addRequired(entry, text, files);
    for (const fixture of fixturesIn(text)) this.#addFixture(fixture, files);
    return files;
  }

  /** A program's files are texts: it can bring no picture and no archive. */
  #reasonOfFixtures(text: string): string | null {
    const paths = [...fixturesIn(text)].map((fixture) => posix.join("test/fixtures", fixture));
    const isBytes = (path: string): boolean => this.#isFile(path) && this.#read(path) === undefined;
    return paths.some(isBytes) ? "needs a fixture that is no text" : null;
  }

  #addRequired(from: string, text: string, files: Record<string, string>): void {
    for (const specifier of relativeImports(text)) {
      const path = this.#resolve(posix.join(posix.dirname(from), specifier));
      if (path === undefined || Object.hasOwn(files, path)) continue;
      const source = this.#read(path);
      if (source === undefined) continue;
      files[path] = source;
      this.#addRequired(path, source, files);
    }
  }

  #resolve(path: string): string | undefined {
    const candidates = [path, `${path}.js`, `${path}.json`, `${path}/index.js`];
    return candidates.find((one) => one.startsWith("test/") && this.#isFile(one));
  }

  #addFixture(fixture: string, files: Record<string, string>): void {
    const named = posix.join("test/fixtures", fixture);
    if (!named.startsWith("test/fixtures/")) return;
    // What is required may be named without its ending.
    const path = ["", ".js", ".json"].map((ending) => named + ending).find((one) => existsSync(join(this.#root, one)));
    if (path === undefined) return;
    const absolute = join(this.#root, path);
    if (!statSync(absolute).isDirectory()) {
      const text = this.#read(path);
      if (text === undefined) return;
      files[path] = text;
      if (/\.[cm]?js$/.test(path)) this.#addRequired(path, text, files);
      return;
    }
    let bytes = 0;
    const names = readdirSync(absolute, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
    for (const one of names.slice(0, mostFixtures)) {
      const inside = relative(this.#root, join(one.parentPath, one.name)).replaceAll("\\", "/");
      const text = this.#read(inside);
      bytes += text?.length ?? 0;
      if (text === undefined || bytes > mostBytes) continue;
      files[inside] = text;
    }
  }

  #isFile(path: string): boolean {
    return statSync(join(this.#root, path), { throwIfNoEntry: false })?.isFile() === true;
  }

  /** The text of a file; undefined where it is not there or not text. */
  #read(path: string): string | undefined {
    if (!this.#isFile(path)) return undefined;
    const bytes = readFileSync(join(this.#root, path));
    const text = bytes.toString();
    return Buffer.from(text).equals(bytes) ? text : undefined;
  }
}

/** Relative paths that a module requires or imports. */
function relativeImports(text: string): string[] {
  const patterns = [
    /\brequire(?:\.resolve)?\(\s*['"](\.[^'"]*)['"]/g,
    /\b(?:from|import)\s*\(?\s*['"](\.[^'"]*)['"]/g,
    /\bnew URL\(\s*['"](\.[^'"]*)['"]/g,
  ];
  return patterns.flatMap((pattern) => [...text.matchAll(pattern)].map(([, path = ""]) => path));
}

/** Paths below test/fixtures that a test names; a name that is only partly known gives the folder it is in. */
function fixturesIn(text: string): Set<string> {
  const found = new Set<string>();
  for (const [, method, args = ""] of text.matchAll(/\bfixtures(?:\.(\w+)|\[\w+\])?\(([^()]*)\)/g)) {
    const parts: string[] = method === "readKey" ? ["keys"] : [];
    for (const arg of args.split(",")) {
      const literal = /^\s*['"]([^'"]+)['"]\s*$|^\s*`([^`$]+)`\s*$/.exec(arg);
      if (literal === null) break;
      parts.push(literal[1] ?? literal[2] ?? "");
    }
    found.add(parts.join("/"));
  }
  for (const [, path = ""] of text.matchAll(/fixtures\/([\w./-]+)/g)) found.add(path);
  for (const [, parts = ""] of text.matchAll(/['"]fixtures['"]((?:\s*,\s*['"][\w./-]+['"])+)/g)) {
    found.add([...parts.matchAll(/['"]([^'"]+)['"]/g)].map(([, part]) => part).join("/"));
  }
  found.delete("");
  return found;
}
