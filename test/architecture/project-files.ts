import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the project. */
export const root = fileURLToPath(new URL("../..", import.meta.url));

/** A project file is a text file of the project: its path from the root, with forward slashes, and its text. */
export interface ProjectFile {
  readonly path: string;
  readonly text: string;
}

const made = new Set([".git", "node_modules", "dist", ".astro", ".cache", ".generated", ".vscode", ".idea"]);
const binary = /\.(png|jpe?g|webp|avif|ico|woff2?|wasm|gz|br|log|pdf|zip)$/i;
const code = /\.(ts|cts|mts|js|mjs|cjs|astro)$/;

/** projectFiles is every text file that is written by hand or committed, in the order of their paths. */
export function projectFiles(): ProjectFile[] {
  const paths = pathsIn("").sort();
  return paths.map((path) => ({ path, text: readFileSync(join(root, path), "utf8") }));
}

/** codeFiles is the files among them that hold code. */
export function codeFiles(files: readonly ProjectFile[] = projectFiles()): ProjectFile[] {
  return files.filter(({ path }) => code.test(path));
}

function pathsIn(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
    if (made.has(entry.name)) return [];
    if (entry.isDirectory()) return pathsIn(path);
    return entry.isFile() && !binary.test(path) ? [path] : [];
  });
}
