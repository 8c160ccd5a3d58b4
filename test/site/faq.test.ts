// The questions: what opens them, what they say without script, and what finds one among them.
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { readFaq } from "../../src/site/build/faq.ts";
import { useBuiltSite } from "./built-site.ts";

const site = useBuiltSite();
const soon = { timeout: 30_000, interval: 50 };
const { answers } = readFaq(process.cwd());
const [first, second] = answers;

const isOpen = (page: Page, id: string): Promise<boolean> =>
  page.locator(`details:has(> #${id})`).evaluate((item) => (item as HTMLDetailsElement).open);

/** Whether the question of an answer lies in the window, below the bar at its top. */
const isInSight = (page: Page, id: string): Promise<boolean> =>
  page.locator(`details:has(> #${id}) > summary`).evaluate((summary) => {
    const { top, bottom } = summary.getBoundingClientRect();
    return (
      top >= (document.querySelector(".page > .header")?.getBoundingClientRect().bottom ?? 0) && bottom <= innerHeight
    );
  });

test("there are at least 48 questions, in five groups, and none is open", async () => {
  await using visit = await site.visit("/faq/");
  const { page } = visit;
  expect(await page.locator("faq-list details[data-asked] > summary h3").allInnerTexts()).toEqual(
    answers.map(({ question }) => question),
  );
  expect(answers.length).toBeGreaterThanOrEqual(48);
  expect(await page.locator("faq-list h2").count()).toBe(5);
  expect(await page.locator("faq-list details[open]").count()).toBe(0);
});

test.each([true, false])(
  "an address opens its answer, in sight and with the focus; with script: %s",
  async (javaScriptEnabled) => {
    const id = answers.at(-3)?.id ?? "";
    await using visit = await site.visit(`/faq/#${id}`, { javaScriptEnabled });
    const { page } = visit;
    expect(await isOpen(page, id)).toBe(true);
    expect(await isInSight(page, id)).toBe(true);
    if (javaScriptEnabled) expect(await page.evaluate(() => document.activeElement?.id)).toBe(id);
    const [related = ""] = answers.at(-3)?.related ?? [];
    await page.locator(`#${id} .onward a[href="#${related}"]`).click();
    await expect.poll(() => isOpen(page, related), soon).toBe(true);
    await expect.poll(() => isInSight(page, related), soon).toBe(true);
    expect(new URL(page.url()).hash).toBe(`#${related}`);
    expect(visit.complaints).toEqual([]);
  },
);

test("the focused answer has the name of its question, for those who hear it", async () => {
  await using visit = await site.visit(`/faq/#${second?.id}`);
  const focused = visit.page.locator(":focus");
  expect(await focused.getAttribute("role")).toBe("group");
  expect(await focused.getAttribute("aria-label")).toBe(second?.question);
});

test("an address that names nothing, or is none, opens nothing and breaks nothing", async () => {
  for (const hash of ["#%", "#no-such-answer", "#%F0%9F"]) {
    await using visit = await site.visit(`/faq/${hash}`);
    expect(await visit.page.locator("details[data-asked][open]").count()).toBe(0);
    await visit.page.getByRole("textbox", { name: "Show those with" }).fill("await");
    expect(await visit.page.locator("faq-list [role=status]").innerText()).toMatch(/^\d+ of /);
    expect(visit.complaints).toEqual([]);
  }
});

test("opening a question puts it into the address, so that it can be sent", async () => {
  await using visit = await site.visit("/faq/");
  const { page } = visit;
  await page.locator("faq-list details[data-asked] > summary").first().press("Enter");
  expect(await isOpen(page, first?.id ?? "")).toBe(true);
  expect(new URL(page.url()).hash).toBe(`#${first?.id}`);
});

test("the filter shows questions with these words, also as people say them, and counts them; Escape shows all", async () => {
  await using visit = await site.visit("/faq/");
  const { page } = visit;
  const field = page.getByRole("textbox", { name: "Show those with" });
  const shown = page.locator("faq-list details[data-asked]:visible");
  const status = page.locator("faq-list [role=status]");
  await field.fill("sharedarraybuffer");
  expect(await shown.count()).toBeGreaterThan(1);
  expect(await shown.count()).toBeLessThan(answers.length / 2);
  expect(await status.innerText()).toBe(`${await shown.count()} of ${answers.length} questions`);
  const hidden = page.locator("faq-list section:not([hidden]) h2");
  expect(await hidden.count()).toBeLessThan(5);
  for (const { id, asked } of answers.slice(0, 3)) {
    await field.fill(asked[0] ?? "");
    expect(await shown.locator(`#${id}`).count()).toBe(1);
  }
  await field.fill("zzyzxq <b>");
  expect(await shown.count()).toBe(0);
  expect(await status.innerText()).toMatch(/^None of \d+ questions has these words/);
  await page.evaluate((id) => (location.hash = id), first?.id ?? "");
  await expect.poll(() => isOpen(page, first?.id ?? ""), soon).toBe(true);
  expect(await shown.count()).toBe(answers.length);
  await field.fill("worker");
  await field.press("Escape");
  expect(await shown.count()).toBe(answers.length);
});

test("what search engines are told is what the page says", async () => {
  const page = await (await fetch(`${site.origin}/faq/`)).text();
  const found = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page)?.[1] ?? "";
  const { "@type": type, mainEntity } = JSON.parse(found) as {
    "@type": string;
    mainEntity: { name: string; acceptedAnswer: { text: string } }[];
  };
  expect(type).toBe("FAQPage");
  expect(mainEntity.map(({ name, acceptedAnswer }) => [name, acceptedAnswer.text])).toEqual(
    answers.map(({ question, short }) => [question, short.replaceAll("`", "")]),
  );
});

test("every place that the answers lead to is there", async () => {
  await using visit = await site.visit("/faq/", { javaScriptEnabled: false });
  const { page } = visit;
  const links = await page
    .locator("faq-list a[href]")
    .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
  const own = [...new Set(links)].filter((link) => link.startsWith(site.origin));
  expect(own.length).toBeGreaterThan(60);
  const missing: string[] = [];
  const pages = new Map<string, string>();
  for (const link of own) {
    const { pathname, hash } = new URL(link);
    const text = pages.get(pathname) ?? (await (await fetch(site.origin + pathname)).text());
    pages.set(pathname, text);
    if (hash !== "" && !text.includes(`id="${hash.slice(1)}"`)) missing.push(link);
  }
  expect(missing).toEqual([]);
});

test("on paper every answer is there, and the filter is not", async () => {
  await using visit = await site.visit("/faq/", { javaScriptEnabled: false });
  const { page } = visit;
  await page.emulateMedia({ media: "print" });
  const heights = await page
    .locator("faq-list .answer > .text > p:first-child")
    .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));
  expect(heights).toHaveLength(answers.length);
  expect(Math.min(...heights)).toBeGreaterThan(10);
  expect(await page.locator("faq-list form").isVisible()).toBe(false);
});
