import { fileURLToPath, pathToFileURL } from "node:url";
import type { ProgramPlace } from "#probe/reading/rewrite-output.ts";

const probe = fileURLToPath(new URL("../../probe/", import.meta.url));

/** placeOf says where a program in a folder of this machine lies, for its output not to tell. */
export function placeOf(folder: string): ProgramPlace {
  return { path: folder, url: pathToFileURL(folder).href, probe };
}
