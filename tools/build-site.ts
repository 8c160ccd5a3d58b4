import { join } from "node:path";
import { npmCommand, root, showProgress } from "./show-progress.mjs";

/** buildSite builds the site into dist/ with progress on the terminal. Rejects with one clear line. */
export async function buildSite(): Promise<void> {
  await showProgress("Building the site", npmCommand(["run", "build"]), join(root, ".cache", "build.log"));
}
