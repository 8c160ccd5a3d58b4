import { expect, test } from "vitest";
import { findCodeParagraphs } from "./code-paragraphs.ts";

const lines = (text: string) => findCodeParagraphs("content/a.mdx", text).map(({ line }) => line);

test("a paragraph that begins with import or export is found, with its line and what to do", () => {
  const faults = findCodeParagraphs("content/a.mdx", "One.\n\nimport is a word.\n\nexport too.\n");
  expect(faults.map(({ line }) => line)).toEqual([3, 5]);
  expect(faults[0]?.message).toMatch(/word "import".*backticks/);
});

test("words that only begin like them, and words later in a line, are prose", () => {
  expect(lines("important news\n\nexports are goods\n\nTo import is to bring in.\n\n`import` in backticks")).toEqual(
    [],
  );
});

test("fenced code may import, whatever fence it has", () => {
  expect(lines('```ts\nimport a from "a";\n```\n\n~~~~\nimport b\n~~~\nimport c\n~~~~\n\nimport d')).toEqual([11]);
});

test("front matter is passed over", () => {
  expect(findCodeParagraphs("a.mdx", "---\nexport: 1\n---\nText", 4)).toEqual([]);
});
