// A question's program on a card and in a mock interview: it looks and works as on the question's own page.
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { partsOf, start, whenReady } from "./mock-interview-page.ts";
import { gradeByKey, phaseOf, practicePath, questionOf, soon } from "./practice-page.ts";
import { useBuiltSite } from "./built-site.ts";

const site = useBuiltSite();
const viewport = { width: 360, height: 800 };

/** How the parts of a question's program are laid out, by what they are. */
const parts = ["run-controls button", ".check-bar", ".checks li", "output-console .head", "timeline-player select"];
const layoutOf = (page: Page) =>
  page.locator("article.question").evaluate((article, wanted) => {
    return wanted.map((selector) => {
      const one = article.querySelector(selector);
      if (one === null) return `${selector}: none`;
      const { display, fontSize, color } = getComputedStyle(one);
      const side = one.parentElement === null ? null : getComputedStyle(one.parentElement).display;
      return `${selector}: ${display} in ${side}, ${fontSize}, ${color}, ${one.checkVisibility() ? "shown" : "hidden"}`;
    });
  }, parts);

test("a card to write code for is laid out as its page, and its checks run", async () => {
  await using visit = await site.visit(`${practicePath}?level=mid&topic=locks`, { viewport });
  const { page } = visit;
  const title = "An async semaphore, first come, first served";
  for (let cards = 0; cards < 10 && (await questionOf(page)) !== title; cards += 1) await gradeByKey(page, 4);
  await phaseOf(page, "asked");
  expect(await questionOf(page)).toBe(title);
  const bar = page.locator(".check-bar [role=status]");
  await page.getByRole("button", { name: "Check", exact: true }).waitFor();
  const onCard = await layoutOf(page);
  await page.getByRole("button", { name: "Check", exact: true }).click();
  await expect.poll(() => bar.innerText(), soon).toMatch(/^\d of \d checks pass/);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(viewport.width);

  await using own = await site.visit("/interview/fair-async-semaphore/", { viewport });
  expect(onCard).toEqual(await layoutOf(own.page));
  expect(onCard.filter((line) => !line.endsWith("shown"))).toEqual([]);
  expect([...visit.complaints, ...own.complaints]).toEqual([]);
});

test("a question of a mock interview is laid out as its page", async () => {
  await using visit = await site.visit("/interview/mock/?level=senior&minutes=20&seed=abc", { viewport });
  const { page } = visit;
  await whenReady(page);
  await start(page);
  await partsOf(page).show.waitFor();
  const withRun = page.locator("article.question run-controls button");
  while ((await withRun.count()) === 0) {
    await partsOf(page).button("Skip this question").click();
    await partsOf(page).show.waitFor();
  }
  await withRun.waitFor();
  const there = await layoutOf(page);
  const number = await page.locator("article.question").getAttribute("data-card");
  const deck = (await (await fetch(`${site.origin}/interview/deck.json`)).json()) as {
    cards: { number: number; path: string }[];
  };
  await using own = await site.visit(deck.cards.find((card) => String(card.number) === number)?.path ?? "/", {
    viewport,
  });
  expect(there).toEqual(await layoutOf(own.page));
  expect(there[0]).toMatch(/shown$/);
});
