import { expect, test } from "vitest";
import { earlyImports } from "./before-install.ts";
import { codeFiles } from "./project-files.ts";

test("what runs before the install needs nothing that is installed", () => {
  const files = codeFiles();
  expect(earlyImports(files)).toEqual([]);
  expect(files.some(({ path }) => path === "tools/prepare.mjs")).toBe(true);
});

test.each(['import x from "left-pad";', 'import "./build-site.ts";', 'await import("#program/program.ts");'])(
  "%s is caught",
  (text) => {
    expect(earlyImports([{ path: "tools/early.mjs", text }])).toHaveLength(1);
  },
);

test("Node's modules and other early tools are let be", () => {
  const text = 'import "node:fs";\nimport "./prepare.mjs";';
  expect(earlyImports([{ path: "tools/early.mjs", text }])).toEqual([]);
});
