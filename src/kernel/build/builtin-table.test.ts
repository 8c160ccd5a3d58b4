import { readFile } from "node:fs/promises";
import { format } from "prettier";
import { beforeAll, expect, test } from "vitest";
import { absentBuiltins } from "./absent-builtins.ts";
import { builtinTable, publicNames, undecidedBuiltins } from "./builtin-table.ts";
import { type ExtractedLibrary, extractLibrary } from "./extract-library.ts";
import { servedBuiltins } from "./served-builtins.ts";

let library: ExtractedLibrary;

beforeAll(async () => {
  library = await extractLibrary();
}, 60_000);

test("the document says what the plan says: run npm run docs:builtins", async () => {
  expect(await readFile(new URL("../../../docs/builtins.md", import.meta.url), "utf8")).toBe(
    await format(builtinTable(library), { parser: "markdown", printWidth: 128 }),
  );
}, 30_000);

test("nothing is spoken of that Node does not have", () => {
  const known = new Set(publicNames(library));
  expect([...servedBuiltins, ...Object.keys(absentBuiltins)].filter((name) => !known.has(name))).toEqual([]);
});

test("every module of Node's is served, or absent for a reason that is told", () => {
  expect(undecidedBuiltins(library)).toEqual([]);
});
