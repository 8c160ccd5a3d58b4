import { readdirSync } from "node:fs";
import { join } from "node:path";
import { examplesFolder } from "./examples-folder.ts";

/** listExamples gives the ids of all examples, sorted: every folder in a track's folder is one. */
export function listExamples(root = examplesFolder()): string[] {
  return foldersIn(root)
    .flatMap((track) => foldersIn(join(root, track)).map((name) => `${track}/${name}`))
    .sort();
}

function foldersIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith("."))
    .map((entry) => entry.name);
}
