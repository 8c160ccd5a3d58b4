import { expect, test } from "vitest";
import { foreignImports } from "./example-imports.ts";
import { codeFiles } from "./project-files.ts";

test("examples import only Node's modules and their own files", () => {
  expect(foreignImports(codeFiles())).toEqual([]);
});

test.each([
  ["a package", "main.ts", 'import x from "left-pad";'],
  ["a bare builtin", "main.ts", 'import fs from "fs";'],
  ["a room of ours", "main.ts", 'import type { Program } from "#program/program.ts";'],
  ["another example", "main.ts", 'import { x } from "../other/main.ts";'],
  ["a value in its claims", "claims.ts", 'import { timelineOf } from "#timeline/timeline-of.ts";'],
])("%s is caught", (_, name, text) => {
  expect(foreignImports([{ path: `examples/10-track/one/${name}`, text }])).toHaveLength(1);
});

test("its own are not", () => {
  const program = 'import { Worker } from "node:worker_threads";\nimport { x } from "./parts/x.ts";';
  const claims = 'import type { Claims } from "#timeline/claims.ts";';
  expect(foreignImports([{ path: "examples/10-track/one/main.ts", text: program }])).toEqual([]);
  expect(foreignImports([{ path: "examples/10-track/one/parts/x.ts", text: 'import "../y.ts"' }])).toEqual([]);
  expect(foreignImports([{ path: "examples/10-track/one/claims.ts", text: claims }])).toEqual([]);
});

test("a package that it declares is not foreign", () => {
  const text = 'import { soup } from "day-soup";\nimport "day-soup/hot";';
  const files = [{ path: "examples/10-track/one/main.ts", text }];
  expect(foreignImports(files, () => ["day-soup"])).toEqual([]);
  expect(foreignImports(files, () => ["day"])).toHaveLength(2);
});
