import type { ProjectFile } from "./project-files.ts";

/** No file of code is longer than this. */
export const longestFile = 300;

/** Files that are longer, each with its reason. This list must shrink. */
export const longerFiles: Readonly<Record<string, string>> = {};

/** tooLong says of each file that is over the cap, and of each exception that is no longer needed. */
export function tooLong(
  files: readonly ProjectFile[],
  exceptions: Readonly<Record<string, string>> = longerFiles,
): string[] {
  const lengths = new Map(files.map(({ path, text }) => [path, text.replace(/\n$/, "").split("\n").length]));
  const over = [...lengths].filter(([path, lines]) => lines > longestFile && !Object.hasOwn(exceptions, path));
  const idle = Object.keys(exceptions).filter((path) => (lengths.get(path) ?? 0) <= longestFile);
  return [
    ...over.map(
      ([path, lines]) =>
        `${path}: Expected at most ${longestFile} lines, but it has ${lines}: give its second idea a file.`,
    ),
    ...idle.map(
      (path) =>
        `${path}: Expected a longer file, or none: take it off the exceptions in test/architecture/file-length.ts.`,
    ),
  ];
}
