import { expect, test } from "vitest";
import { findCodeParagraphs } from "../../src/site/build/code-paragraphs.ts";
import { projectFiles } from "./project-files.ts";

test("no paragraph of the content begins with a word that MDX takes for code", () => {
  const content = projectFiles().filter(({ path }) => /^content\/.*\.mdx$/.test(path));
  expect(content.length).toBeGreaterThan(0);
  expect(content.flatMap(({ path, text }) => findCodeParagraphs(path, text))).toEqual([]);
});

test.each(["import", "export"])("a paragraph that begins with %s is caught", (word) => {
  expect(findCodeParagraphs("a.mdx", `# A\n\n${word} duties are high.\n`)).toHaveLength(1);
});
