// Who loads a program's modules. The browser's own ES modules are the fastest and need the least of Node's library, and
// can do what most programs ask for. All else is loaded by Node's own module loader, over bindings that compile.
import { parse } from "es-module-lexer/js";
import { host } from "../guest/host.ts";
import type { GuestProgram } from "../wire.ts";

/** Loaders: the browser's, fed by `link.ts`, or Node's own. */
export type LoaderKind = "browser" | "node";

const codeFile = /\.[cm]?[jt]s$/;

/** Words of CommonJS, of `node:module`, and of imports that a page's loader has no rule for. */
const speaksOfNodes =
  /\brequire\s*[.(]|\bmodule\.(exports|paths)\b|\bexports\.|["'`](node:)?(module|vm)["'`]|getBuiltinModule|["'`]data:|import\.meta\.resolve|\bimport\.(defer|source)\b/;

/** Words of those who want to know in which context they run. */
const contextWords = /["'`](node:)?(async_hooks|test)["'`]|\bAsync(LocalStorage|Resource)\b|\b(bindStore|runStores)\b/;

/** speaksOfContext tells a program in which AsyncLocalStorage must find its values. */
export function speaksOfContext({ files }: GuestProgram): boolean {
  return Object.values(files).some((source) => contextWords.test(source));
}

/** The package.json that every program has which brings none: files are ES modules unless their ending says otherwise. */
export const defaultPackage = '{ "type": "module" }\n';

/** loaderFor says who loads this program; `javaScript` gives its files without types. */
export function loaderFor(program: GuestProgram, javaScript: (path: string) => string): LoaderKind {
  const paths = Object.keys(program.files);
  if (paths.some((path) => /\.c[jt]s$|(^|\/)node_modules\/|\.node$|\.wasm$/.test(path))) return "node";
  if (speaksOfContext(program)) return "node";
  const packages = paths.filter((path) => /(^|\/)package\.json$/.test(path));
  if (packages.some((path) => path !== "package.json" || !isPlainModule(program.files[path] ?? ""))) return "node";
  const graph = new Map<string, string[]>();
  for (const path of paths.filter((one) => codeFile.test(one))) {
    const imported = plainImports(path, javaScript(path));
    if (imported === undefined) return "node";
    graph.set(path, imported);
  }
  return hasCycle(graph) ? "node" : "browser";
}

/** A package.json that says no more than that files are ES modules. */
function isPlainModule(text: string): boolean {
  try {
    const { type, exports, imports, name } = JSON.parse(text) as Record<string, unknown>;
    return type === "module" && exports === undefined && imports === undefined && name === undefined;
  } catch {
    return false;
  }
}

/** The files that a module imports, or undefined where the browser's loader is not up to it. */
function plainImports(path: string, source: string): string[] | undefined {
  if (speaksOfNodes.test(source)) return undefined;
  const files: string[] = [];
  try {
    for (const { n: specifier, d, a: attributes } of parse(source, path)[0]) {
      if (d === -2) continue;
      if (specifier === undefined || attributes !== -1 || /[?#]|\.json$/.test(specifier)) return undefined;
      const file = fileNamed(specifier, path);
      if (file !== undefined && d === -1) files.push(file);
    }
  } catch {
    // What does not parse is told when it is linked.
  }
  return files;
}

function fileNamed(specifier: string, from: string): string | undefined {
  if (!/^(\.{0,2}\/|file:)/.test(specifier)) return undefined;
  try {
    return decodeURIComponent(new host.URL(specifier, `file:///program/${from}`).pathname).replace("/program/", "");
  } catch {
    return undefined;
  }
}

function hasCycle(graph: ReadonlyMap<string, readonly string[]>): boolean {
  const done = new Set<string>();
  const above = new Set<string>();
  const visit = (path: string): boolean => {
    if (above.has(path)) return true;
    if (done.has(path)) return false;
    done.add(path);
    above.add(path);
    const found = (graph.get(path) ?? []).some(visit);
    above.delete(path);
    return found;
  };
  return [...graph.keys()].some(visit);
}
