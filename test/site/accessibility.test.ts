import type { AxeResults } from "axe-core";
import axe from "axe-core";
import { describe, expect, test } from "vitest";
import { allPaths } from "./built-pages.ts";
import { useBuiltSite } from "./built-site.ts";

const site = useBuiltSite();

describe.each(allPaths)("%s", (path) => {
  test.each(["light", "dark"] as const)("axe finds nothing: %s, on both widths", async (colorScheme) => {
    await using visit = await site.visit(path, { colorScheme, viewport: { width: 360, height: 800 } });
    const { page } = visit;
    expect(await page.locator("html").getAttribute("data-theme")).toBe(colorScheme);
    await page.evaluate(axe.source);
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      const results = await page.evaluate<AxeResults>("axe.run(document, { iframes: false })");
      expect(results.passes.length).toBeGreaterThan(10);
      const found = results.violations.flatMap(({ id, help, nodes }) =>
        nodes.map((node) => `${id}: ${help} (${node.target.join(" ")}) ${node.failureSummary ?? ""}`),
      );
      expect(found, `${width} px`).toEqual([]);
    }
  });
});
