import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { checkSearchIndex } from "./check-search-index.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "search-index-"));
  mkdirSync(join(folder, "index"));
  writeFileSync(join(folder, "pagefind-entry.json"), '{"version":"1"}');
  writeFileSync(join(folder, "index", "a.pf_index"), "x");
});
afterEach(() => rmSync(folder, { recursive: true }));

test("a whole index has no gaps", () => {
  expect(checkSearchIndex(folder)).toEqual([]);
});

test("an empty file is named", () => {
  writeFileSync(join(folder, "index", "a.pf_index"), "");
  expect(checkSearchIndex(folder)).toEqual([expect.stringContaining("a.pf_index")]);
});

test("an entry that does not parse, or is not there, is told", () => {
  writeFileSync(join(folder, "pagefind-entry.json"), '{"version"');
  expect(checkSearchIndex(folder)).toHaveLength(1);
  rmSync(join(folder, "pagefind-entry.json"));
  expect(checkSearchIndex(folder)).toHaveLength(1);
});
