import { expect, test } from "vitest";
import { badFileNames, badIdentifiers } from "./names.ts";
import { codeFiles, projectFiles } from "./project-files.ts";

test("files and folders say what they are", () => {
  expect(badFileNames(projectFiles().map(({ path }) => path))).toEqual([]);
});

test("exported names say what they are", () => {
  expect(badIdentifiers(codeFiles())).toEqual([]);
});

test.each([
  "src/timeline/utils.ts",
  "src/timeline/string-helpers.ts",
  "src/common/a.ts",
  "test/support/types.ts",
  "tools/run-manager.ts",
  "src/timeline/TimelineOf.ts",
  "src/timeline/timeline_of.ts",
  "src/site/layout/page-title.astro",
])("%s is caught", (path) => {
  expect(badFileNames([path])).toHaveLength(1);
});

test("a folder is named once, however many files it has", () => {
  expect(badFileNames(["src/lib/a.ts", "src/lib/b.ts"])).toHaveLength(1);
});

test("names that are not ours are let be", () => {
  expect(
    badFileNames([
      "src/kernel/bindings/types.ts",
      "examples/10-a/b/utils.ts",
      "src/run-event.test.ts",
      "src/site/layout/PageTitle.astro",
    ]),
  ).toEqual([]);
});

test.each([
  "export class RunManager {}",
  "export const clickHandler = 1;",
  "export function utilOf() {}",
  "export type RunService = 1;",
])("%s is caught", (text) => {
  expect(badIdentifiers([{ path: "src/a.ts", text }])).toHaveLength(1);
});

test("what stays in its file is let be", () => {
  expect(badIdentifiers([{ path: "src/a.ts", text: "const handler = 1; export const commonly = handler;" }])).toEqual(
    [],
  );
});
