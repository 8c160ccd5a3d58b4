import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import { checkSearchIndex } from "../../src/site/build/check-search-index.ts";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "index-"));
  mkdirSync(join(folder, "fragment"));
  writeFileSync(join(folder, "pagefind-entry.json"), "{}");
  writeFileSync(join(folder, "fragment", "en_1.pf_fragment"), "x");
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

test("the search index of the built site is whole", () => {
  expect(checkSearchIndex(fileURLToPath(new URL("../../dist/pagefind", import.meta.url)))).toEqual([]);
});

test("an empty file in an index is caught", () => {
  expect(checkSearchIndex(folder)).toEqual([]);
  writeFileSync(join(folder, "fragment", "en_1.pf_fragment"), "");
  expect(checkSearchIndex(folder)).toHaveLength(1);
});

test("an index without an entry that can be read is caught", () => {
  writeFileSync(join(folder, "pagefind-entry.json"), "{");
  expect(checkSearchIndex(folder)).toHaveLength(1);
  rmSync(join(folder, "pagefind-entry.json"));
  expect(checkSearchIndex(folder)).toHaveLength(1);
});
