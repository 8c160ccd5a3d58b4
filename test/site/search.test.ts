import { expect, test } from "vitest";
import { useBuiltSite } from "./built-site.ts";

const site = useBuiltSite();

test("search loads its index when it is opened, finds a lesson, and leads to it", async () => {
  await using visit = await site.visit("/");
  const { page } = visit;
  expect(visit.requests.filter((url) => url.includes("/pagefind/"))).toEqual([]);

  await page.keyboard.press("Control+k");
  const dialog = page.getByRole("dialog", { name: "Search this site" });
  await dialog.getByRole("searchbox").fill("parallelism");
  const found = dialog.getByRole("link", { name: "Concurrency and parallelism" }).first();
  await found.waitFor();
  expect(await dialog.getByRole("status").textContent()).toMatch(/^\d+ pages?/);

  await found.click();
  await page.waitForURL(/\/lessons\/concurrency-vs-parallelism\//);
  expect(visit.complaints).toEqual([]);
});

test("a term of the glossary is found, and its place in the glossary opens", async () => {
  await using visit = await site.visit("/");
  const { page } = visit;
  await page.keyboard.press("Control+k");
  const dialog = page.getByRole("dialog", { name: "Search this site" });
  await dialog.getByRole("searchbox").fill("backpressure");
  const found = dialog.locator('a[href="/glossary/#backpressure"]').first();
  await found.waitFor();
  await found.click();
  await page.waitForURL(/\/glossary\/#backpressure$/);
  await expect.poll(() => page.locator("#backpressure").evaluate(isInSight)).toBe(true);
  expect(visit.complaints).toEqual([]);
});

test("search says so where nothing is found, and closes on Escape", async () => {
  await using visit = await site.visit("/");
  const { page } = visit;
  await page.getByRole("button", { name: "Search", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Search this site" });
  await dialog.getByRole("searchbox").fill("zzyzxq");
  await expect.poll(() => dialog.getByRole("status").textContent()).toMatch(/^Nothing found for “zzyzxq”/);
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "hidden" });
});

test("without JavaScript no search is offered", async () => {
  await using visit = await site.visit("/", { javaScriptEnabled: false });
  expect(await visit.page.getByRole("button", { name: "Search", exact: true }).count()).toBe(0);
});

function isInSight(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return top >= 0 && bottom <= innerHeight;
}
