import { expect, test } from "vitest";
import { markupFaults } from "./markup-faults.ts";
import { projectFiles } from "./project-files.ts";

test("pages have no inline handlers, and unescaped markup only where it is known to be safe", () => {
  expect(markupFaults(projectFiles())).toEqual([]);
});

test.each(['<button onclick="go()">', '  onclick="go()"', "<img onerror={x}>", "<div set:html={text} />"])(
  "%s is caught",
  (text) => {
    expect(markupFaults([{ path: "src/site/pages/a.astro", text }], {})).toHaveLength(1);
  },
);

test("a trusted file is let be, and must need the trust", () => {
  const path = "src/site/components/a.astro";
  expect(markupFaults([{ path, text: "<div set:html={svg} />" }], { [path]: "why" })).toEqual([]);
  expect(markupFaults([{ path, text: "<div />" }], { [path]: "why" })).toHaveLength(1);
});
