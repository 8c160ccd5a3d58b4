// The cards, as a reader meets them in a browser: with the keyboard, in two tabs, and where something is missing.
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { accessibilityFaults } from "./accessibility-faults.ts";
import { useBuiltSite } from "./built-site.ts";
import {
  cardsOf,
  countsOf,
  elsewhere,
  gradeByKey,
  keep,
  keepsEntries,
  keptBy,
  openCards,
  phaseOf,
  practicePath,
  press,
  questionOf,
  soon,
} from "./practice-page.ts";

const site = useBuiltSite();
const review = { id: "review-1", kind: "review", at: Date.UTC(2026, 0, 5), card: 1, grade: 3 } as const;

const said = (page: Page) => page.locator(".said").innerText();

describe("with the keyboard alone", () => {
  test("Space shows the answer, a digit grades it, and the next card comes", async () => {
    await using visit = await site.visit(practicePath);
    const { page } = visit;
    await phaseOf(page, "asked");
    const [first, answer] = [await questionOf(page), page.locator(".card .depths")];
    expect(await countsOf(page)).toEqual({ due: 0, learning: 0, new: 10 });
    expect(await page.locator(".card").evaluate((card) => card === document.activeElement)).toBe(true);
    expect(await answer.isVisible()).toBe(false);
    // A grade before the answer is none.
    await page.keyboard.press("3");
    await page.keyboard.press("Space");
    expect(await answer.isVisible()).toBe(true);
    expect(await answer.locator("details[open]").count()).toBe(1);
    expect(await answer.evaluate((one) => one === document.activeElement)).toBe(true);
    const names = await page
      .getByRole("group", { name: "How well did you know it?" })
      .getByRole("button")
      .allInnerTexts();
    expect(names.map((name) => name.replace(/\s+/g, " "))).toEqual([
      "Again 1 in 1 minute",
      "Hard 2 in 6 minutes",
      "Good 3 in 10 minutes",
      expect.stringMatching(/^Easy 4 in \d+ days$/),
    ]);
    await page.keyboard.press("3");
    expect(await said(page)).toBe("Good: due again in 10 minutes.");
    await phaseOf(page, "asked");
    expect(await questionOf(page)).not.toBe(first);
    expect(await page.locator(".card").evaluate((card) => card === document.activeElement)).toBe(true);
    expect(await countsOf(page)).toEqual({ due: 0, learning: 1, new: 9 });
    expect(await keepsEntries(page, 1)).toMatchObject([{ kind: "review", card: 1, grade: 3 }]);
    expect(visit.complaints).toEqual([]);
  });

  test("u takes the last review back, again and again", async () => {
    await using visit = await site.visit(practicePath);
    const { page } = visit;
    await phaseOf(page, "asked");
    const first = await questionOf(page);
    await gradeByKey(page, 1);
    const second = await questionOf(page);
    await gradeByKey(page, 4);
    expect(await countsOf(page)).toEqual({ due: 0, learning: 1, new: 8 });
    await page.keyboard.press("u");
    await expect.poll(() => questionOf(page), soon).toBe(second);
    expect(await said(page)).toBe("Taken back: it was graded “Easy”.");
    expect(await countsOf(page)).toEqual({ due: 0, learning: 1, new: 9 });
    await page.getByRole("button", { name: "Undo" }).click();
    await expect.poll(() => questionOf(page), soon).toBe(first);
    expect(await countsOf(page)).toEqual({ due: 0, learning: 0, new: 10 });
    expect(await page.getByRole("button", { name: "Undo" }).isDisabled()).toBe(true);
    await page.keyboard.press("Space");
    await phaseOf(page, "answered");
    // Nothing is ever taken out of the journal.
    expect((await keepsEntries(page, 4)).map(({ kind }) => kind).sort()).toEqual(["review", "review", "undo", "undo"]);
  });

  test("keys that are meant for something else do nothing here", async () => {
    await using visit = await site.visit(practicePath);
    const { page } = visit;
    await phaseOf(page, "asked");
    await page.locator("select[name=level]").focus();
    await page.keyboard.press("u");
    await page.locator("main h1").click();
    await page.locator(".card").focus();
    await page.keyboard.press("Control+Space");
    await phaseOf(page, "asked");
    await page.keyboard.press("Space");
    await page.keyboard.press("Control+3");
    await page.keyboard.press("Alt+3");
    await page.locator("select[name=level]").focus();
    await page.keyboard.press("3");
    await phaseOf(page, "answered");
    expect((await keptBy(page)).entries).toEqual([]);
  });
});

test("a question with a program runs it, and a key in its editor is typed", async () => {
  await using visit = await site.visit(elsewhere);
  const { page } = visit;
  const cards = await cardsOf(page);
  const debug = cards.filter(({ type }) => type === "debug").slice(0, 1);
  await page.route("**/interview/deck.json", (route) => route.fulfill({ json: { cards: debug } }));
  await openCards(page);
  const example = page.locator(".card run-example").first();
  await example.getByRole("button", { name: "Run", exact: true }).click();
  await expect.poll(() => example.locator("run-status").innerText(), soon).toMatch(/^Exited with code/);
  await example.getByRole("button", { name: "Edit", exact: true }).click();
  const editor = example.locator(".cm-content").first();
  await editor.waitFor(soon);
  await editor.focus();
  await page.keyboard.type("u 3 ");
  await phaseOf(page, "asked");
  await expect.poll(() => editor.innerText(), soon).toContain("u 3 ");
  expect(visit.complaints).toEqual([]);
});

test("two tabs that grade at once lose nothing, and show the same", async () => {
  await using visit = await site.visit(practicePath);
  const { page } = visit;
  const other = await page.context().newPage();
  await openCards(other, page.url());
  const grades = [1, 3, 4, 2];
  const session = async (tab: Page): Promise<void> => {
    for (const grade of grades) await gradeByKey(tab, grade);
  };
  await Promise.all([session(page), session(other)]);
  const entries = await keepsEntries(page, 2 * grades.length);
  expect(new Set(entries.map(({ id }) => id)).size).toBe(2 * grades.length);
  await expect.poll(async () => [await countsOf(page)], soon).toEqual([await countsOf(other)]);
  for (const tab of [page, other])
    await expect.poll(() => tab.locator(".kept .count").innerText(), soon).toMatch(/^8 entries/);
  expect(visit.complaints).toEqual([]);
});

test("a card that another tab has had an answer to is not asked a second time", async () => {
  await using visit = await site.visit(practicePath);
  const { page } = visit;
  const other = await page.context().newPage();
  await openCards(other, page.url());
  const first = await questionOf(page);
  expect(await questionOf(other)).toBe(first);
  await gradeByKey(other, 3);
  await expect.poll(() => questionOf(page), soon).toBe(await questionOf(other));
});

test("a card that was missed in a mock interview is due, and asked first", async () => {
  await using visit = await site.visit(elsewhere);
  const { page } = visit;
  await keep(page, [{ id: "missed", kind: "missed", at: review.at, card: 7 }]);
  const cards = await cardsOf(page);
  await openCards(page);
  expect(await countsOf(page)).toEqual({ due: 1, learning: 0, new: 10 });
  const asked = cards.find(({ number }) => number === 7)?.question.replaceAll("`", "");
  expect(await questionOf(page)).toBe(asked);
});

describe("what is practised", () => {
  test("a choice is kept in the address, and the topics that went badly lead to their cards", async () => {
    await using visit = await site.visit(elsewhere);
    const { page } = visit;
    const cards = await cardsOf(page);
    const topic = cards[0]?.topics[0] ?? "";
    const ofTopic = cards.filter(({ topics }) => topics.includes(topic));
    await keep(
      page,
      Array.from({ length: 6 }, (_, at) => ({
        ...review,
        id: `${at}`,
        at: review.at + at * 600_000,
        grade: at < 4 ? 1 : 3,
      })),
    );
    await openCards(page);
    const row = page
      .locator(".weak tbody tr")
      .filter({ has: page.locator("th", { hasText: new RegExp(`^${topic}$`, "i") }) });
    expect(await row.locator(".share").innerText()).toBe("4 of 6");
    expect(await row.getByRole("link").first().getAttribute("href")).toContain(cards[0]?.lesson?.path);
    await row.getByRole("link", { name: /^Practise this/ }).click();
    expect(new URL(page.url()).searchParams.get("topic")).toBe(topic);
    expect(await said(page)).toMatch(new RegExp(`^${ofTopic.length} cards? in this choice\\.$`));
    await page.reload();
    await phaseOf(page, "asked");
    expect(await page.locator("select[name=topic]").inputValue()).toBe(topic);
    await page.locator("select[name=level]").selectOption("staff");
    expect(new URL(page.url()).searchParams.get("level")).toBe("staff");
  });

  test("when nothing is due it says when the next is, and more can be begun", async () => {
    await using visit = await site.visit(elsewhere);
    const { page } = visit;
    await page.clock.install({ time: Date.UTC(2026, 10, 2, 18) });
    await openCards(page);
    for (let card = 0; card < 10; card += 1) await gradeByKey(page, 3);
    await phaseOf(page, "resting");
    expect(await questionOf(page)).toBe("Nothing is due just now");
    expect(await page.locator(".resting").innerText()).toMatch(
      /^The next card is due in (9|10) minutes\. \d+ cards are still new/,
    );
    await page.getByRole("button", { name: "Begin 10 more cards" }).click();
    await phaseOf(page, "asked");
    expect(await countsOf(page)).toEqual({ due: 0, learning: 10, new: 10 });
    for (let card = 0; card < 10; card += 1) await gradeByKey(page, 4);
    await phaseOf(page, "resting");
    // A card comes by itself once it is due.
    await page.clock.runFor(11 * 60_000);
    await phaseOf(page, "asked");
  });

  test("a question that cannot be fetched is told, and asked for again, or put off", async () => {
    await using visit = await site.visit(elsewhere);
    const { page } = visit;
    const [first, second] = (await cardsOf(page)).map(({ path }) => `${site.origin}${path}`);
    const broken = new Set([first, second]);
    await page.route(
      (url) => broken.has(url.href),
      (route) => route.abort(),
    );
    await openCards(page);
    expect(await page.locator(".resting").innerText()).toMatch(
      /^This question could not be fetched\. Check the connection and try again\./,
    );
    await Promise.all([
      page.waitForEvent("requestfailed", (request) => request.url() === second),
      page.getByRole("button", { name: "Another card" }).click(),
    ]);
    // What failed is shown by then, or soon.
    await phaseOf(page, "resting");
    broken.delete(second);
    await page.getByRole("button", { name: "Try again" }).click();
    await phaseOf(page, "asked");
    await gradeByKey(page, 3);
    // The first is put off, not lost.
    expect(await page.locator(".card article.question").getAttribute("data-card")).toBe("3");
    expect(await countsOf(page)).toEqual({ due: 0, learning: 1, new: 9 });
  });

  test("without the list of cards that is told, and it is asked for again", async () => {
    await using visit = await site.visit(elsewhere);
    const { page } = visit;
    await page.route("**/interview/deck.json", (route) => route.fulfill({ status: 500, body: "" }));
    await page.goto(site.origin + practicePath);
    await phaseOf(page, "resting");
    expect(await page.locator(".resting").innerText()).toContain(
      "The list of cards could not be fetched (status 500).",
    );
    await page.unroute("**/interview/deck.json");
    await page.getByRole("button", { name: "Try again" }).click();
    await phaseOf(page, "asked");
  });

  test("without script it says what is missing, leads to the bank, and has nothing to press", async () => {
    await using visit = await site.visit(practicePath, { javaScriptEnabled: false });
    const { page } = visit;
    expect(await page.locator("practice-deck .needs").innerText()).toMatch(/^Cards need JavaScript/);
    expect(await page.locator("practice-deck .needs a").getAttribute("href")).toBe("/interview/");
    const shown = await page
      .locator("main :is(button, select, input)")
      .evaluateAll((all) => all.filter((one) => one.checkVisibility()).length);
    expect(shown).toBe(0);
  });
});

test.each(["light", "dark"] as const)(
  "axe finds nothing on an answer, and where nothing is due: %s",
  async (colorScheme) => {
    await using visit = await site.visit(practicePath, { colorScheme, viewport: { width: 360, height: 800 } });
    const { page } = visit;
    await phaseOf(page, "asked");
    await page.keyboard.press("Space");
    await phaseOf(page, "answered");
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.press("1");
    for (let card = 1; card < 10; card += 1) await gradeByKey(page, 1);
    await phaseOf(page, "resting");
    await press(page, "Clear");
    expect(await accessibilityFaults(page)).toEqual([]);
  },
);
