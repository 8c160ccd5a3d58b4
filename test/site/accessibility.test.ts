import type { AxeResults } from "axe-core";
import axe from "axe-core";
import { describe, expect, test } from "vitest";
import { allPaths } from "./built-pages.ts";
import { useBuiltSite } from "./built-site.ts";

const site = useBuiltSite();
const looks = (["light", "dark"] as const).flatMap((colorScheme) =>
  [360, 1280].map((width) => ({ colorScheme, width })),
);

describe.each(allPaths)("%s", (path) => {
  test.each(looks)("axe finds nothing: $colorScheme, $width px", async ({ colorScheme, width }) => {
    await using visit = await site.visit(path, { colorScheme, viewport: { width, height: 800 } });
    expect(await visit.page.locator("html").getAttribute("data-theme")).toBe(colorScheme);
    await visit.page.evaluate(axe.source);
    const results = await visit.page.evaluate<AxeResults>("axe.run(document, { iframes: false })");
    expect(results.passes.length).toBeGreaterThan(10);
    const found = results.violations.flatMap(({ id, help, nodes }) =>
      nodes.map((node) => `${id}: ${help} (${node.target.join(" ")}) ${node.failureSummary ?? ""}`),
    );
    expect(found).toEqual([]);
  });
});
