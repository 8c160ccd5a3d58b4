import { shimmedModules } from "../shims/shimmed-modules.ts";
import { absentBuiltins } from "./absent-builtins.ts";
import type { ExtractedLibrary } from "./extract-library.ts";
import { laterScripts } from "./library-plan.ts";
import { closureOf, type Requires, requiresOf } from "./module-graph.ts";
import { servedBuiltins } from "./served-builtins.ts";

/**
 * builtinTable words as Markdown, for every public module of the pinned Node, what the embedded engine has in its place:
 * Node's own source, with the shims that it reaches and the bindings that it names itself; or nothing, and why.
 */
export function builtinTable(library: ExtractedLibrary): string {
  const graph = new Map(Object.entries(library.natives).map(([id, source]) => [id, entryOf(id, source)]));
  const rows = publicNames(library).map((name) => `| \`${name}\` | ${standingOf(name, graph)} |`);
  return [
    "# Node's public modules in the embedded engine",
    "",
    `Node ${library.version}. Made by \`npm run docs:builtins\` from the plan of the build; a test compares the two.`,
    "",
    "| module | the embedded engine has |",
    "| --- | --- |",
    ...rows,
    "",
  ].join("\n");
}

/** Names that are neither served nor absent for a reason, or both; there must be none. */
export function undecidedBuiltins(library: ExtractedLibrary): string[] {
  return publicNames(library).filter((name) => servedBuiltins.includes(name) === Object.hasOwn(absentBuiltins, name));
}

/** The modules that a program may name; what runs with Node's internals exposed lists those too. */
export function publicNames(library: ExtractedLibrary): string[] {
  const names = library.builtinModules.map((name) => name.replace(/^node:/, ""));
  return names.filter((name) => !name.startsWith("internal/")).sort();
}

function standingOf(name: string, graph: ReadonlyMap<string, Requires>): string {
  const absent = absentBuiltins[name];
  if (absent !== undefined) return `nothing: ${absent}`;
  if (!servedBuiltins.includes(name)) return "nothing yet";
  const reached = closureOf([name], graph);
  const shims = shimmedModules.filter((id) => reached.has(id));
  const bindings = [...new Set(graph.get(name)?.bindings ?? [])].sort();
  const later = new Set(laterScripts.flatMap(({ bindings: all }) => all));
  return [
    "Node's own source",
    ...(shims.length === 0 ? [] : [`with shims for ${list(shims)}`]),
    ...(bindings.length === 0
      ? []
      : [`on our ${list(bindings)}${bindings.some((one) => later.has(one)) ? ", loaded when asked for" : ""}`]),
  ].join(", ");
}

function list(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(", ");
}

function entryOf(id: string, source: string): Requires {
  const leaf = id.startsWith("internal/deps/") || id === "internal/bootstrap/realm";
  return leaf || shimmedModules.includes(id) ? { eager: [], lazy: [], bindings: [] } : requiresOf(source);
}
