import type { GuestProgram } from "#kernel/wire.ts";

/** What looks like the name of a module of Node's: a string of lower-case words with slashes between them. */
const moduleName = /["'`](?:node:)?([a-z_0-9]+(?:\/[a-z_0-9]+)*)["'`]/g;

/** chunksFor names the parts of Node's library that a program's texts speak of; a word too many costs a few bytes. */
export function chunksFor(program: GuestProgram, served: Readonly<Record<string, readonly string[]>>): Set<string> {
  const needed = new Set<string>();
  for (const [path, source] of Object.entries(program.files)) {
    for (const [, name = ""] of source.matchAll(moduleName)) {
      for (const chunk of Object.hasOwn(served, name) ? (served[name] ?? []) : []) needed.add(chunk);
    }
    // A file that the build has not stripped is stripped in the frame, by Node's own stripper.
    if (/\.[cm]?[jt]s$/.test(path) && !Object.hasOwn(program.stripped, path)) needed.add("types");
  }
  return needed;
}
