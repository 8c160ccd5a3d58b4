import { expect } from "vitest";
import { accessibilityFaults } from "./accessibility-faults.ts";
import { missingPage, runningLesson } from "./built-pages.ts";
import type { BuiltSite } from "./built-site.ts";

interface Look {
  readonly scheme: "light" | "dark";
  readonly width: number;
}

// Colours do not change with the width, and names not with the colours: each page is looked over in both, not in all four.
// What frames every page, and what a lesson is made of, is looked over in all.
const inAll = ["/", runningLesson];
const looks: readonly Look[] = [
  { scheme: "dark", width: 360 },
  { scheme: "light", width: 1280 },
];
const otherLooks: readonly Look[] = [
  { scheme: "light", width: 360 },
  { scheme: "dark", width: 1280 },
];

/**
 * expectSoundPage visits a page: it answers, isolated, without a complaint or a request that leaves the origin; it has a title, a
 * language and one heading; it fits into a phone and a wide page, and axe finds nothing, light and dark.
 */
export async function expectSoundPage(site: BuiltSite, path: string): Promise<void> {
  await using visit = await site.visit(path, { colorScheme: "dark", viewport: { width: 360, height: 800 } });
  const { page } = visit;
  expect(visit.status).toBe(path === missingPage ? 404 : 200);
  expect(await page.evaluate("crossOriginIsolated")).toBe(true);
  expect(visit.complaints).toEqual([]);
  expect(visit.requests.length).toBeGreaterThan(0);
  expect(visit.requests.filter((url) => !url.startsWith(`${site.origin}/`))).toEqual([]);
  expect(await page.locator("h1").count()).toBe(1);
  expect((await page.title()).length).toBeGreaterThan(5);
  expect(await page.locator("html").getAttribute("lang")).toBe("en");
  for (const { scheme, width } of inAll.includes(path) ? [...looks, ...otherLooks] : looks) {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme: scheme });
    await expect.poll(() => page.locator("html").getAttribute("data-theme")).toBe(scheme);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    expect(await accessibilityFaults(page), `${scheme}, ${width} px`).toEqual([]);
  }
}
