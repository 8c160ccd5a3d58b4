import { posix } from "node:path";

/** The files here are checked by the tsconfig.json of the project's root, with `astro check`. */
const checkedAtRoot = /^src\/site\/([^/]+$|pages\/|layout\/|components\/)/;

/** untypedFiles says of each file whose types no room's tsconfig.json checks. */
export function untypedFiles(paths: readonly string[]): string[] {
  const configured = new Set(
    paths.filter((path) => path.endsWith("/tsconfig.json")).map((path) => posix.dirname(path)),
  );
  return paths
    .filter((path) => /^(src|tools|test|examples)\/.*\.[cm]?ts$/.test(path) && !/\.test\.ts$/.test(path))
    .filter((path) => !checkedAtRoot.test(path) && !foldersOf(path).some((folder) => configured.has(folder)))
    .map(
      (path) => `${path}: Expected a tsconfig.json with a "lib" of its own in its room, but there is none above it.`,
    );
}

function foldersOf(path: string): string[] {
  const parts = path.split("/").slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join("/"));
}
