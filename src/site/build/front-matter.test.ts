import { expect, test } from "vitest";
import { readFrontMatter } from "./front-matter.ts";

test("fields are read with the line of each, and the line on which the text begins", () => {
  const read = readFrontMatter("a.mdx", "---\ntitle: One\n\norder: 2\n---\nText\n---\n");
  expect(read.fields).toEqual({ title: "One", order: 2 });
  expect([read.lineOf("title"), read.lineOf("order"), read.lineOf("absent"), read.bodyLine]).toEqual([2, 4, 1, 6]);
});

test("a file without front matter is a fault on its first line", () => {
  expect(readFrontMatter("a.mdx", "Text\n\n---\ntitle: late\n---\n").faults).toMatchObject([{ line: 1 }]);
});

test("broken YAML is a fault on its line", () => {
  const { faults, fields } = readFrontMatter("a.mdx", '---\ntitle: One\npromise: "open\n---\nText\n');
  expect(fields).toEqual({});
  expect(faults[0]?.line).toBeGreaterThan(1);
  expect(faults[0]?.message).toMatch(/^Expected YAML/);
});
