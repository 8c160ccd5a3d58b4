import { existsSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { fileURLToPath } from "node:url";
import { importsOf } from "./imports-of.ts";
import type { ProjectFile } from "./project-files.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** The names of the packages that an example declares. */
function declaredPackages(example: string): string[] {
  const path = join(root, example, "example.json");
  if (!existsSync(path)) return [];
  const { dependencies = {} } = JSON.parse(readFileSync(path, "utf8")) as { dependencies?: object };
  return Object.keys(dependencies);
}

/**
 * foreignImports says of each import in an example that is not Node's and not its own. A program must run with a plain
 * `node main.ts`, copied out of this project; where it has dependencies, behind `npm ci`. Its claims are ours, so they may import the types they are checked with.
 */
export function foreignImports(
  files: readonly ProjectFile[],
  packagesOf: (example: string) => readonly string[] = declaredPackages,
): string[] {
  return files.flatMap((file) => {
    const folder = posix.dirname(file.path);
    if (!folder.startsWith("examples/")) return [];
    const isClaims = posix.basename(file.path) === "claims.ts";
    return importsOf(file).flatMap(({ from, line, isTypeOnly }) => {
      if (from.startsWith("node:")) return [];
      const place = from.startsWith(".") ? posix.join(folder, from) : null;
      if (place !== null && place.startsWith(`${folder.split("/").slice(0, 3).join("/")}/`)) return [];
      const isPackage = (name: string): boolean => from === name || from.startsWith(`${name}/`);
      if (packagesOf(folder.split("/").slice(0, 3).join("/")).some(isPackage)) return [];
      if (isClaims && isTypeOnly && from.startsWith("#timeline/")) return [];
      return [
        `${file.path}:${line}: Expected an example to import only node: modules and its own files, but it imports "${from}".`,
      ];
    });
  });
}
