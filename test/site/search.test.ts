// Search as a reader does it: by the keyboard, narrowed, sent as an address, and at the place that was found.
import { brotliCompressSync } from "node:zlib";
import type { Locator, Page, Response } from "playwright-core";
import { expect, test } from "vitest";
import { accessibilityFaults } from "./accessibility-faults.ts";
import { useBuiltSite } from "./built-site.ts";
import { openSearch } from "./searches.ts";

const site = useBuiltSite();
const soon = { timeout: 30_000, interval: 50 };

const dialogOf = (page: Page): Locator => page.getByRole("dialog", { name: "Search this site" });
const fieldOf = (page: Page): Locator => dialogOf(page).getByRole("combobox", { name: "Search for" });
const optionsOf = (page: Page): Locator => dialogOf(page).getByRole("listbox", { name: "Found" }).getByRole("option");
const statusOf = (page: Page): Promise<string> => dialogOf(page).getByRole("status").innerText();
const markedOf = (page: Page): Locator => dialogOf(page).locator('[role=option][aria-selected="true"]');

test("it loads its index when it is opened, in at most 150 kB with a first query, and finds a lesson", async () => {
  await using visit = await site.visit("/");
  const { page } = visit;
  const before = new Set(visit.requests);
  expect([...before].filter((url) => /\/search\/|search-dialog/.test(url))).toEqual([]);
  const responses: Response[] = [];
  page.on("response", (response) => responses.push(response));
  await openSearch(page);
  await fieldOf(page).fill("worker pool");
  await optionsOf(page).first().waitFor();
  await page.waitForLoadState("networkidle");
  const bodies = await Promise.all(responses.map((response) => response.body()));
  const size = bodies.reduce((sum, body) => sum + brotliCompressSync(body).length, 0);
  expect(responses.filter((response) => response.url().includes("/search/index.json"))).toHaveLength(1);
  expect(size).toBeLessThan(150_000);
  expect(await optionsOf(page).first().innerText()).toContain("Worker pools");
  expect(visit.complaints).toEqual([]);
});

test("the keyboard alone opens it, moves through what was found, hears how much it is, and follows", async () => {
  await using visit = await site.visit("/");
  const { page } = visit;
  await page.keyboard.press("/");
  await expect.poll(() => fieldOf(page).evaluate((field) => field === document.activeElement), soon).toBe(true);
  await page.keyboard.type("does await block");
  await optionsOf(page).first().waitFor();
  expect(await statusOf(page)).toMatch(/^\d+ results, the first 8 shown$/);
  expect(await fieldOf(page).getAttribute("aria-expanded")).toBe("true");
  const activeId = (): Promise<string | null> => fieldOf(page).getAttribute("aria-activedescendant");
  expect(await activeId()).toBe("found-1");
  for (const [key, id] of [
    ["ArrowDown", "found-2"],
    ["ArrowUp", "found-1"],
    ["ArrowUp", "found-8"],
    ["ArrowDown", "found-1"],
    ["PageDown", "found-6"],
    ["PageUp", "found-1"],
  ] as const) {
    await page.keyboard.press(key);
    expect(await activeId()).toBe(id);
    expect(await markedOf(page).getAttribute("id")).toBe(id);
    expect(await markedOf(page).count()).toBe(1);
  }
  await page.keyboard.press("Enter");
  await page.waitForURL("**/faq/#await-blocks");
  await expect.poll(() => page.evaluate(() => document.activeElement?.id), soon).toBe("await-blocks");
  expect(visit.complaints).toEqual([]);
});

test("what is typed before its script has come is kept, and searched for", async () => {
  await using visit = await site.visit("/");
  const { page } = visit;
  const held = Promise.withResolvers<void>();
  await page.route("**/search-dialog*.js", async (route) => {
    await held.promise;
    await route.continue();
  });
  const asksForScript = page.waitForRequest("**/search-dialog*.js");
  await page.keyboard.press("/");
  await page.keyboard.type("does aw");
  await asksForScript;
  held.resolve();
  await page.locator("search-box .facets:not([hidden])").waitFor();
  await page.keyboard.type("ait block");
  expect(await fieldOf(page).inputValue()).toBe("does await block");
  await expect.poll(() => optionsOf(page).first().innerText(), soon).toContain("Does await block?");
  expect(visit.complaints).toEqual([]);
});

test("what was searched for last gives way to what is typed when it is opened again", async () => {
  await using visit = await site.visit("/");
  const { page } = visit;
  await openSearch(page);
  await page.keyboard.type("zombie");
  await optionsOf(page).first().waitFor();
  await page.keyboard.press("Escape");
  await dialogOf(page).waitFor({ state: "hidden" });
  await page.keyboard.press("/");
  await page.keyboard.type("mutex");
  expect(await fieldOf(page).inputValue()).toBe("mutex");
});

test("an answer and a term are read whole in what was found", async () => {
  await using visit = await site.visit("/");
  const { page } = visit;
  await openSearch(page);
  await fieldOf(page).fill("does await block");
  await expect.poll(() => optionsOf(page).first().locator(".answer").count(), soon).toBe(1);
  expect(await optionsOf(page).first().innerText()).toMatch(/^Answer\n+Does await block\?\n+\S.*\.$/s);
  await fieldOf(page).fill("zombie");
  await expect.poll(() => optionsOf(page).first().innerText(), soon).toMatch(/^Term\n+zombie/);
});

test("results are there before what they say, which comes when it can be had and is fetched once", async () => {
  await using visit = await site.visit("/");
  const { page } = visit;
  let release = (): void => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route("**/search/texts/**", async (route) => {
    await held;
    await route.continue().catch(() => undefined);
  });
  await openSearch(page);
  await fieldOf(page).fill("does await block");
  await optionsOf(page).first().waitFor();
  expect(await optionsOf(page).first().locator(".title").innerText()).toBe("Does await block?");
  expect(await optionsOf(page).locator(".says").allInnerTexts()).toEqual(Array.from({ length: 8 }, () => ""));
  await page.keyboard.press("ArrowDown");
  release();
  await expect.poll(() => optionsOf(page).first().locator(".answer").innerText(), soon).toMatch(/\.$/);
  for (const says of await optionsOf(page).locator(".says").all()) {
    await expect.poll(() => says.innerText(), soon).not.toBe("");
  }
  // What comes moves nothing.
  expect(await markedOf(page).getAttribute("id")).toBe("found-2");
  await page.unroute("**/search/texts/**");
  await page.route("**/search/texts/**", (route) => route.abort());
  await fieldOf(page).fill("does await block the");
  await fieldOf(page).fill("does await block");
  await expect.poll(() => optionsOf(page).first().locator(".answer").count(), soon).toBe(1);
});

test("what narrows it stands in the address, and such an address opens it", async () => {
  await using visit = await site.visit("/lessons/blocking/");
  const { page } = visit;
  await openSearch(page);
  await fieldOf(page).fill("timer");
  const kinds = async () => (await optionsOf(page).allInnerTexts()).map((text) => /^\w+/.exec(text)?.[0]);
  await expect.poll(kinds, soon).toContain("Lesson");
  await dialogOf(page).getByRole("combobox", { name: "What" }).selectOption("faq");
  await expect.poll(async () => [...new Set(await kinds())], soon).toEqual(["Answer"]);
  const address = page.url();
  expect(new URL(address).search).toBe("?search=timer&kind=faq");
  await page.keyboard.press("Escape");
  await expect.poll(() => new URL(page.url()).search, soon).toBe("");

  await page.goto(address);
  await optionsOf(page).first().waitFor();
  expect(await fieldOf(page).inputValue()).toBe("timer");
  expect(await dialogOf(page).getByRole("combobox", { name: "What" }).inputValue()).toBe("faq");
  await dialogOf(page).getByRole("combobox", { name: "Level" }).selectOption("senior");
  await expect.poll(() => new URL(page.url()).search, soon).toBe("?search=timer&kind=faq&level=senior");
  await dialogOf(page).getByRole("combobox", { name: "What" }).selectOption("interview");
  await expect.poll(async () => [...new Set(await kinds())], soon).toEqual(["Interview"]);
  await dialogOf(page).getByRole("combobox", { name: "Level" }).selectOption("");
  await dialogOf(page).getByRole("combobox", { name: "What" }).selectOption("");
  await dialogOf(page).getByRole("combobox", { name: "Module of Node" }).selectOption("child_process");
  await expect.poll(() => new URL(page.url()).search, soon).toBe("?search=timer&api=child_process");
});

test("at the place that was found the words are marked, and the focus is there; the way back leads to the search", async () => {
  await using visit = await site.visit("/");
  const { page } = visit;
  await openSearch(page);
  await fieldOf(page).fill("starvation");
  await fieldOf(page).press("Enter");
  await page.waitForURL("**/lessons/microtasks/**");
  const marked = (): Promise<number> =>
    page.evaluate(() => (CSS.highlights as unknown as Map<string, Set<Range>>).get("found")?.size ?? 0);
  await expect.poll(marked, soon).toBeGreaterThan(0);
  const hash = new URL(page.url()).hash.slice(1);
  await expect.poll(() => page.evaluate(() => document.activeElement?.id), soon).toBe(hash);
  await page.reload();
  expect(await marked()).toBe(0);
  await page.goBack();
  await optionsOf(page).first().waitFor();
  expect(await fieldOf(page).inputValue()).toBe("starvation");
});

test("a slip of the fingers is forgiven; where nothing is found it says so, and what is left to try", async () => {
  await using visit = await site.visit("/");
  const { page } = visit;
  await openSearch(page);
  await fieldOf(page).fill("wroker threads");
  await expect
    .poll(async () => (await optionsOf(page).allInnerTexts()).slice(0, 3).join("\n"), soon)
    .toMatch(/^Worker threads$/m);
  await fieldOf(page).fill('zzyzxqwv "<b>');
  await expect.poll(() => statusOf(page), soon).toBe('Nothing found for “zzyzxqwv "<b>”.');
  expect(await optionsOf(page).count()).toBe(0);
  expect(await fieldOf(page).getAttribute("aria-expanded")).toBe("false");
  await dialogOf(page).getByRole("link", { name: "All questions and answers" }).click();
  await page.waitForURL("**/faq/");
});

test.each(["light", "dark"] as const)("what was found is accessible, on a phone too: %s", async (colorScheme) => {
  await using visit = await site.visit("/", { colorScheme, viewport: { width: 360, height: 700 } });
  const { page } = visit;
  await openSearch(page);
  await fieldOf(page).fill("mutex");
  await optionsOf(page).first().waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  expect(await accessibilityFaults(page, "search-box dialog")).toEqual([]);
});

test("more comes when it is asked for", async () => {
  await using visit = await site.visit("/");
  const { page } = visit;
  await openSearch(page);
  await fieldOf(page).fill("thread");
  await optionsOf(page).first().waitFor();
  await dialogOf(page).getByRole("button", { name: "More" }).click();
  await expect.poll(() => optionsOf(page).count(), soon).toBe(16);
});

test("searches from which something was opened are offered again, until they are forgotten", async () => {
  await using visit = await site.visit("/");
  const { page } = visit;
  await openSearch(page);
  expect(await dialogOf(page).getByRole("button", { name: "Forget them" }).count()).toBe(0);
  await fieldOf(page).fill("backpressure");
  await optionsOf(page).first().waitFor();
  await fieldOf(page).press("Enter");
  await page.waitForURL((url) => url.pathname !== "/");
  await page.goto(`${site.origin}/`);
  await openSearch(page);
  await dialogOf(page).getByRole("button", { name: "backpressure" }).click();
  await expect.poll(() => optionsOf(page).count(), soon).toBeGreaterThan(0);
  await fieldOf(page).fill("");
  await dialogOf(page).getByRole("button", { name: "Forget them" }).click();
  expect(await dialogOf(page).getByRole("button", { name: "backpressure" }).count()).toBe(0);
});

test("it closes on Escape; a slash in a field is a slash", async () => {
  await using visit = await site.visit("/faq/");
  const { page } = visit;
  await page.getByRole("textbox", { name: "Show those with" }).fill("a/b");
  await page.keyboard.press("/");
  expect(await dialogOf(page).isVisible()).toBe(false);
  await page.getByRole("button", { name: "Search", exact: true }).click();
  await dialogOf(page).waitFor();
  await page.keyboard.press("Escape");
  await dialogOf(page).waitFor({ state: "hidden" });
});

test("where the index cannot be had, it says so", async () => {
  await using visit = await site.visit("/");
  const { page } = visit;
  await page.route("**/search/index.json", (route) => route.abort());
  await page.keyboard.press("/");
  await expect.poll(() => statusOf(page), soon).toMatch(/^The search index could not be loaded/);
});

test("without JavaScript no search is offered", async () => {
  await using visit = await site.visit("/", { javaScriptEnabled: false });
  expect(await visit.page.getByRole("button", { name: "Search", exact: true }).count()).toBe(0);
});
