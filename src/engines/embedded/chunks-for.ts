import type { LibraryFacts } from "#kernel/library-facts.ts";
import type { GuestProgram } from "#kernel/wire.ts";

/** What looks like the name of a module of Node's: a string of lower-case words with slashes between them. */
const moduleName = /["'`](?:node:)?([a-z_0-9]+(?:\/[a-z_0-9]+)*)["'`]/g;

/** Which scripts the engine needs for a module that is imported, and for a global that is read. */
export interface Served {
  readonly modules: LibraryFacts["served"];
  readonly globals: LibraryFacts["servedGlobals"];
}

/** What looks like the name of a global. */
const globalName = /\b[A-Za-z]+\b/g;

/** An import or a `require` of what only the run will tell. */
const unforeseen = /\b(?:import|require)\s*\(\s*[^"'`\s)]/;

/**
 * chunksFor names the parts of Node's library that a program's texts speak of; a word too many costs a few bytes. A guest
 * that cannot ask for more while it runs, because memory cannot be shared, is given all that it could come to need.
 */
export function chunksFor(program: GuestProgram, served: Served, canAskLater = true): Set<string> {
  const needed = new Set<string>();
  const add = (scripts: Readonly<Record<string, readonly string[]>>, name: string): void => {
    for (const script of Object.hasOwn(scripts, name) ? (scripts[name] ?? []) : []) needed.add(script);
  };
  if (!canAskLater) {
    // What Node's own loader is, and the parser of what it compiles.
    add(served.modules, "module");
    needed.add("parser");
  }
  for (const [path, source] of Object.entries(program.files)) {
    if (!canAskLater && unforeseen.test(source))
      for (const name of Object.keys(served.modules)) add(served.modules, name);
    for (const [, name = ""] of source.matchAll(moduleName)) add(served.modules, name);
    for (const [name] of source.matchAll(globalName)) add(served.globals, name);
    // CommonJS is loaded by what `node:module` is.
    if (/\.c[jt]s$/.test(path) || /\brequire\s*\(/.test(source)) add(served.modules, "module");
    // A file that the build has not stripped is stripped in the frame, by Node's own stripper.
    if (/\.[cm]?ts$/.test(path) && !Object.hasOwn(program.stripped, path)) needed.add("types");
  }
  return needed;
}
