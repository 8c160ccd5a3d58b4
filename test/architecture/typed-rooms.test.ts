import { expect, test } from "vitest";
import { projectFiles } from "./project-files.ts";
import { untypedFiles } from "./typed-rooms.ts";

test("the types of every file are checked in its room", () => {
  expect(untypedFiles(projectFiles().map(({ path }) => path))).toEqual([]);
});

test("a file in no room is caught", () => {
  expect(untypedFiles(["src/odd/a.ts", "src/timeline/tsconfig.json"])).toHaveLength(1);
  expect(untypedFiles(["src/odd/deep/a.ts", "src/odd/tsconfig.json", "src/site/content.config.ts"])).toEqual([]);
});
