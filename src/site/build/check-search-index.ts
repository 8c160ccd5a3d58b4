import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** checkSearchIndex says what is missing from a Pagefind folder: an empty file leaves search dead without an error. */
export function checkSearchIndex(folder: string): string[] {
  const entry = join(folder, "pagefind-entry.json");
  let files: string[];
  try {
    files = readdirSync(folder, { recursive: true, encoding: "utf8" });
    JSON.parse(readFileSync(entry, "utf8"));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return [`Expected a search index with a readable ${entry}: ${reason}. Build again.`];
  }
  return files
    .filter((file) => statSync(join(folder, file)).size === 0)
    .map((file) => `Expected ${join(folder, file)} to have content, but it is empty. Build again.`);
}
