import { codeToHtml } from "shiki";
import { expect, test } from "vitest";
import { classOf, nameColors } from "./name-colors.ts";

const themes = { light: "github-light-high-contrast", dark: "github-dark-high-contrast" } as const;

test("words have classes, and nothing has a style", async () => {
  const html = await codeToHtml(`// why\nexport const a = f("b", 1);`, {
    lang: "ts",
    themes,
    defaultColor: "light-dark()",
    transformers: [nameColors],
  });
  expect(html).toContain('<span class="code-comment">// why</span>');
  expect(html).toContain('<span class="code-keyword">export</span>');
  expect(html).toContain('<span class="code-function"> f</span>(');
  expect(html).not.toContain("style=");
});

test("a colour without a class stops the build", () => {
  expect(() => classOf("color:light-dark(#123456, #123456);--shiki-light:#123456")).toThrow(
    'Expected a class for the colour of "color',
  );
});
