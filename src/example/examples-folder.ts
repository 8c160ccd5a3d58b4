import { existsSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";

/** examplesFolder is where the examples lie, also when this file has been bundled to another place. */
export function examplesFolder(): string {
  const beside = fileURLToPath(new URL("../../examples", import.meta.url));
  return existsSync(beside) ? beside : join(process.cwd(), "examples");
}

/** shownPath is how a fault names a place: from the top of the repository, with forward slashes. */
export function shownPath(root: string, path: string): string {
  return join("examples", relative(root, path)).replaceAll("\\", "/");
}
