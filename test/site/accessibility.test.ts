import type { AxeResults } from "axe-core";
import axe from "axe-core";
import { describe, expect, test } from "vitest";
import { allPaths, runningLesson } from "./built-pages.ts";
import { useBuiltSite } from "./built-site.ts";

const site = useBuiltSite();

// Colours do not change with the width, and names not with the colours: each page is looked over in both, not in all four.
// What frames every page, and what a lesson is made of, is looked over in all.
const inAll = ["/", runningLesson];
const looks = [
  ["light", 1280],
  ["dark", 360],
] as const;
const otherLooks = [
  ["light", 360],
  ["dark", 1280],
] as const;

describe.each(allPaths)("%s", (path) => {
  test.each(looks)("axe finds nothing: %s, %i px", (scheme, width) => lookOver(path, scheme, width));
});

describe.each(inAll)("%s", (path) => {
  test.each(otherLooks)("axe finds nothing: %s, %i px", (scheme, width) => lookOver(path, scheme, width));
});

async function lookOver(path: string, colorScheme: "light" | "dark", width: number): Promise<void> {
  await using visit = await site.visit(path, { colorScheme, viewport: { width, height: 800 } });
  const { page } = visit;
  expect(await page.locator("html").getAttribute("data-theme")).toBe(colorScheme);
  await page.evaluate(axe.source);
  const results = await page.evaluate<AxeResults>("axe.run(document, { iframes: false })");
  expect(results.passes.length).toBeGreaterThan(10);
  const found = results.violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help} (${node.target.join(" ")}) ${node.failureSummary ?? ""}`),
  );
  expect(found).toEqual([]);
}
