import { expect, test } from "vitest";
import { longestFile, tooLong } from "./file-length.ts";
import { codeFiles } from "./project-files.ts";

test("no file of code is too long", () => {
  expect(tooLong(codeFiles())).toEqual([]);
});

test("a file that is too long is caught", () => {
  const file = (lines: number): { path: string; text: string } => ({ path: "src/a.ts", text: "x\n".repeat(lines) });
  expect(tooLong([file(longestFile)], {})).toEqual([]);
  expect(tooLong([file(longestFile + 1)], {})[0]).toContain("but it has 301");
  expect(tooLong([file(longestFile + 1)], { "src/a.ts": "a reason" })).toEqual([]);
});

test("an exception that is no longer needed is caught", () => {
  expect(tooLong([{ path: "src/a.ts", text: "x" }], { "src/a.ts": "a reason" })).toHaveLength(1);
  expect(tooLong([], { "src/gone.ts": "a reason" })).toHaveLength(1);
});
