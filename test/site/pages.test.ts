import { describe, expect, test } from "vitest";
import { allPaths, missingPage } from "./built-pages.ts";
import { useBuiltSite } from "./built-site.ts";

const site = useBuiltSite();

describe.each(allPaths)("%s", (path) => {
  test("answers, isolated, without a complaint or a request that leaves the origin; fits into a phone and a wide page", async () => {
    await using visit = await site.visit(path, { viewport: { width: 360, height: 800 } });
    const { page } = visit;
    expect(visit.status).toBe(path === missingPage ? 404 : 200);
    expect(await page.evaluate("crossOriginIsolated")).toBe(true);
    expect(visit.complaints).toEqual([]);
    expect(visit.requests.length).toBeGreaterThan(0);
    expect(visit.requests.filter((url) => !url.startsWith(`${site.origin}/`))).toEqual([]);
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
    expect(await page.locator("h1").count()).toBe(1);
    expect((await page.title()).length).toBeGreaterThan(5);
    expect(await page.locator("html").getAttribute("lang")).toBe("en");
  });
});

test("every link inside of the site leads to a page", async () => {
  await using visit = await site.visit("/");
  const links = new Set<string>();
  for (const path of allPaths) {
    await visit.page.goto(site.origin + path);
    const found = await visit.page
      .locator("a[href]")
      .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
    for (const link of found.map((href) => href.replace(/#.*$/, ""))) {
      if (link.startsWith(`${site.origin}/`) && link !== site.origin + path) links.add(link);
    }
  }
  expect(links.size).toBeGreaterThan(1);
  const broken: string[] = [];
  for (const link of links) if ((await fetch(link)).status !== 200) broken.push(link);
  expect(broken).toEqual([]);
});

test("the licences of what the pages are made of lie beside them", async () => {
  const licences = await (await fetch(`${site.origin}/licenses.md`)).text();
  for (const name of ["@astrojs/starlight", "@codemirror/view"]) expect(licences).toContain(`## ${name} - `);
});
