import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { RecordText, SearchRecord } from "../../search/record.ts";
import { writeIndex } from "../../search/site-index.ts";

/** writeSearch writes what search needs into `search/` of a built site: the index, and the text of each record in a file that is named by its content. */
export function writeSearch(folder: string, records: readonly SearchRecord[]): void {
  const texts = join(folder, "search", "texts");
  mkdirSync(texts, { recursive: true });
  const written = writeIndex(records, ({ text, answer }) => {
    const shown: RecordText = { text, ...(answer === undefined ? {} : { answer }) };
    const content = JSON.stringify(shown);
    const name = `${createHash("sha256").update(content).digest("hex").slice(0, 12)}.json`;
    writeFileSync(join(texts, name), content);
    return name;
  });
  writeFileSync(join(folder, "search", "index.json"), JSON.stringify(written));
}
