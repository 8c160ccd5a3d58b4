import { importsOf } from "./imports-of.ts";
import type { ProjectFile } from "./project-files.ts";

/**
 * earlyImports says of each import in a tool of plain JavaScript that is not there before anything is installed, or that
 * Node 20 cannot read.
 */
export function earlyImports(files: readonly ProjectFile[]): string[] {
  return files.flatMap((file) => {
    if (!/^tools\/[^/]+\.mjs$/.test(file.path)) return [];
    return importsOf(file).flatMap(({ from, line }) => {
      if (from.startsWith("node:") || /^\.\/[^/]+\.mjs$/.test(from)) return [];
      return [
        `${file.path}:${line}: Expected only node: modules and other .mjs tools, because this runs before the install, but it imports "${from}".`,
      ];
    });
  });
}
