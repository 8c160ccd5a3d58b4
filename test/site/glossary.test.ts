// The terms of a lesson: what shows their definitions, what takes them away, and where they lead.
import type { Locator } from "playwright-core";
import { expect, test } from "vitest";
import { runningLesson } from "./built-pages.ts";
import { useBuiltSite } from "./built-site.ts";

const site = useBuiltSite();
const soon = { timeout: 30_000, interval: 50 };

const isOpen = (definition: Locator): Promise<boolean> =>
  definition.evaluate((element) => element.matches(":popover-open"));

test("a pointer that rests on a term, or on its definition, shows it; Escape takes it away", async () => {
  await using visit = await site.visit(runningLesson);
  const { page } = visit;
  const term = page.locator("glossary-term").first();
  const definition = term.getByRole("tooltip", { includeHidden: true });
  expect(await isOpen(definition)).toBe(false);
  await term.getByRole("link").hover();
  await expect.poll(() => isOpen(definition), soon).toBe(true);
  await definition.hover();
  expect(await isOpen(definition)).toBe(true);
  await page.keyboard.press("Escape");
  await expect.poll(() => isOpen(definition), soon).toBe(false);
  await term.getByRole("link").hover();
  await expect.poll(() => isOpen(definition), soon).toBe(true);
  await page.getByRole("heading", { level: 1 }).hover();
  await expect.poll(() => isOpen(definition), soon).toBe(false);
});

test("the focus shows a definition, of which a screen reader is told, and which is in sight; the next key goes on", async () => {
  await using visit = await site.visit(runningLesson, { viewport: { width: 360, height: 640 } });
  const { page } = visit;
  const terms = await page.locator("glossary-term").all();
  expect(terms.length).toBeGreaterThan(3);
  for (const term of terms) {
    const link = term.getByRole("link");
    const definition = term.getByRole("tooltip", { includeHidden: true });
    // What the keyboard does: Playwright's own focus() shows no ring.
    await link.evaluate((element) => element.focus({ focusVisible: true } as FocusOptions));
    await expect.poll(() => isOpen(definition), soon).toBe(true);
    expect(await link.getAttribute("aria-describedby")).toBe(await definition.getAttribute("id"));
    const box = await definition.boundingBox();
    if (box === null) throw new Error("Expected the definition to be drawn.");
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(360);
    expect(box.y).toBeGreaterThanOrEqual(0);
    expect(box.y + box.height).toBeLessThanOrEqual(640);
    const own = await link.boundingBox();
    if (own === null) throw new Error("Expected the term to be drawn.");
    const covers =
      box.y < own.y + own.height && own.y < box.y + box.height && box.x < own.x + own.width && own.x < box.x;
    expect(covers, "Expected a definition beside its term.").toBe(false);
    await link.evaluate((element) => element.blur());
    await expect.poll(() => isOpen(definition), soon).toBe(false);
  }
});

test("a finger's first tap shows the definition, a tap elsewhere takes it away, and a second tap follows the link", async () => {
  await using visit = await site.visit(runningLesson, { hasTouch: true, viewport: { width: 360, height: 640 } });
  const { page } = visit;
  const term = page.locator("glossary-term").first();
  const definition = term.getByRole("tooltip", { includeHidden: true });
  await term.getByRole("link").tap();
  await expect.poll(() => isOpen(definition), soon).toBe(true);
  expect(page.url()).toContain(runningLesson);
  await page.locator(".recorded-timeline").first().tap();
  await expect.poll(() => isOpen(definition), soon).toBe(false);
  await term.getByRole("link").tap();
  await term.getByRole("link").tap();
  await page.waitForURL(/\/glossary\/#concurrency$/);
});

test("every term of every lesson leads to its place in the glossary, which leads back to the lesson", async () => {
  await using visit = await site.visit(runningLesson);
  const { page } = visit;
  const hrefs = await page
    .locator("glossary-term > a")
    .evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).hash));
  await page.goto(`${site.origin}/glossary/`);
  const ids = await page.locator(".glossary h2").evaluateAll((headings) => headings.map(({ id }) => `#${id}`));
  expect(ids.length).toBeGreaterThan(20);
  expect(hrefs.filter((hash) => !ids.includes(hash))).toEqual([]);
  const back = page.locator("section", { has: page.locator("#concurrency") }).getByRole("link");
  expect(await back.getAttribute("href")).toBe(runningLesson);
});
