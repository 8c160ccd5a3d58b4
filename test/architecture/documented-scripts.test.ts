import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { unknownScripts } from "./documented-scripts.ts";
import { projectFiles, root } from "./project-files.ts";

test("every command that a document names exists", () => {
  const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
    scripts: Record<string, string>;
  };
  const documents = projectFiles().filter(({ path }) => /^(\.ci\/run|\.github\/.*|docs\/.*|[A-Z]+\.md)$/.test(path));
  expect(documents.length).toBeGreaterThan(3);
  expect(unknownScripts(documents, scripts)).toEqual([]);
});

test("a command that does not exist is caught", () => {
  const text = "`npm run ok`, `npm test`, `npm ci` and `npm run nothing:here`";
  expect(unknownScripts([{ path: "README.md", text }], { ok: "", test: "" })).toHaveLength(1);
});
