// A whole evening of one reader: an answer found by the keyboard, a week of practice, its file, an interview. Then all of it again in
// the same profile, read from the device, with the server gone.
import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowser } from "#support/open-browser.ts";
import { serveBuiltSite } from "#support/serve-built-site.ts";
import type { ServedFolder } from "../../tools/serve-folder.ts";
import { partsOf, scoreAll, start, whenReady } from "./mock-interview-page.ts";
import {
  countsOf,
  gradeByKey,
  keptBy,
  openCards,
  phaseOf,
  practicePath,
  press,
  questionOf,
  saidOfFile,
  soon,
} from "./practice-page.ts";

const day = 24 * 60 * 60_000;
const firstDay = Date.parse("2027-03-01T18:00:00Z");
/** Cards that are begun in a week, a few each day. */
const cardsAWeek = 20;
const cardsADay = 3;
/** The day after the week on which the reader comes back, when many cards are due. */
const dayOfReturn = 10;

let served: ServedFolder;
let browser: Awaited<ReturnType<typeof openBrowser>>;
beforeAll(async () => {
  served = await serveBuiltSite();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await served?.close();
});

/** An evening is spent by one reader, who comes back a week later. */
interface Evening {
  readonly page: Page;
  readonly origin: string;
  /** The numbers of all cards that the reader has begun so far. */
  readonly begun: Set<number>;
  /** Which week it is, from 0. */
  readonly week: number;
}

test("an evening, and the same once more without a connection", { timeout: 600_000 }, async () => {
  const { origin } = served;
  await using context = await browser.newContext({
    reducedMotion: "reduce",
    serviceWorkers: "allow",
    timezoneId: "Europe/Zurich",
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("pageerror", ({ message }) => complaints.push(message));
  const begun = new Set<number>();
  await spend({ page, origin, begun, week: 0 });

  await page.goto(`${origin}/offline/`);
  await page.getByRole("button", { name: "Keep the whole site offline" }).click();
  await expect.poll(() => page.locator("offline-site [role=status]").innerText(), soon).toMatch(/^Done/);
  await served.close();
  await expect(fetch(`${origin}/`)).rejects.toThrow();

  await spend({ page, origin, begun, week: 1 });
  expect(begun.size).toBeGreaterThanOrEqual(2 * cardsAWeek);
  expect(complaints).toEqual([]);
});

async function spend(evening: Evening): Promise<void> {
  await findAnswer(evening);
  for (let weekday = 0; weekday < 7; weekday += 1) await practise(evening, weekday);
  await moveOut(evening);
  await beInterviewed(evening);
}

/** Finds an answer of the FAQ, and touches nothing but keys. */
async function findAnswer({ page, origin }: Evening): Promise<void> {
  await page.goto(`${origin}/`);
  const dialog = page.getByRole("dialog", { name: "Search this site" });
  // It listens as soon as it is offered.
  await page.getByRole("button", { name: "Search", exact: true }).waitFor();
  await page.keyboard.press("/");
  await page.keyboard.type("does await block");
  const answer = dialog.getByRole("option", { name: "Does await block?" }).first();
  await answer.waitFor();
  await page.keyboard.press("ArrowDown");
  const isMarked = async (): Promise<boolean> => {
    if ((await answer.getAttribute("aria-selected")) === "true") return true;
    await page.keyboard.press("ArrowUp");
    return false;
  };
  await expect.poll(isMarked, soon).toBe(true);
  await page.keyboard.press("Enter");
  await page.waitForURL("**/faq/#await-blocks");
  await expect.poll(() => page.evaluate(() => document.activeElement?.id), soon).toBe("await-blocks");
  expect(await page.locator("#await-blocks").innerText()).toMatch(/\S/);
}

/** Answers what is due on a day of the week, and begins some cards. */
async function practise(evening: Evening, weekday: number): Promise<void> {
  const { begun, week } = evening;
  await openPractice(evening, weekday);
  const goal = week * cardsAWeek + Math.min(cardsAWeek, (weekday + 1) * cardsADay);
  while (begun.size < goal) begun.add(await answer(evening.page));
}

/** Takes the practice out as a file, clears it, brings the file in, and finds everything as it was. */
async function moveOut(evening: Evening): Promise<void> {
  const { page } = evening;
  await openPractice(evening, dayOfReturn);
  const before = await stateOf(page);
  expect(before.counts.due).toBeGreaterThan(0);
  const { length } = before.kept.entries;
  expect(length).toBeGreaterThanOrEqual(cardsAWeek);
  const [download] = await Promise.all([page.waitForEvent("download"), press(page, "Export")]);
  const buffer = await readFile(await download.path());

  await press(page, "Clear");
  await press(page, `Clear all ${length} entries`);
  await expect.poll(() => page.locator(".kept .count").innerText(), soon).toMatch(/^Nothing is kept yet/);
  await openPractice(evening, dayOfReturn);
  expect(await countsOf(page)).toMatchObject({ due: 0, learning: 0 });
  expect((await keptBy(page)).entries).toEqual([]);

  await page
    .locator(".kept input[type=file]")
    .setInputFiles({ name: download.suggestedFilename(), mimeType: "application/json", buffer });
  await expect.poll(() => saidOfFile(page).innerText(), soon).toContain(`${length} entries are new.`);
  await openPractice(evening, dayOfReturn);
  expect(await stateOf(page)).toEqual(before);
}

/** Takes a mock interview and misses its first question, which then is due. */
async function beInterviewed(evening: Evening): Promise<void> {
  const { page, origin, begun, week } = evening;
  const { title, show, summary } = partsOf(page);
  const before = new Set((await keptBy(page)).entries.map(({ id }) => id));
  await page.goto(`${origin}/interview/mock/?level=mid&minutes=15&seed=evening-${week}`);
  await whenReady(page);
  await start(page);
  const asked: string[] = [];
  while ((await summary.count()) === 0) {
    asked.push(await title.innerText());
    await scoreAll(page, asked.length === 1 ? 0 : 3);
    await summary.or(show).first().waitFor();
  }
  expect(asked.length).toBeGreaterThanOrEqual(3);
  expect(await summary.locator(".missed li").allInnerTexts()).toEqual(asked.slice(0, 1));
  const made = (await keptBy(page)).entries.filter(({ id }) => !before.has(id));
  const missed = made.flatMap((entry) => (entry.kind === "missed" ? [entry.card] : []));
  expect(made.map(({ kind }) => kind).sort()).toEqual(["interview", "missed"]);

  // What is due is asked before what is new.
  await openPractice(evening, dayOfReturn);
  const again: number[] = [];
  while ((await countsOf(page)).due > 0) again.push(await answer(page));
  expect(again).toEqual(expect.arrayContaining(missed));
  expect(again.filter((number) => !begun.has(number) && !missed.includes(number))).toEqual([]);
  for (const number of missed) begun.add(number);
}

/** Opens the practice on a day of the reader's week, which then stands still. */
async function openPractice({ page, origin, week }: Evening, weekday: number): Promise<void> {
  await page.clock.setFixedTime(firstDay + (week * (dayOfReturn + 1) + weekday) * day);
  await openCards(page, origin + practicePath);
  await phaseOf(page, "asked");
}

/** Answers the card that is asked, with the keyboard, and gives its number. Of four cards, one is not known and one is easy. */
async function answer(page: Page): Promise<number> {
  await phaseOf(page, "asked");
  const number = Number(await page.locator("practice-deck [data-card]").getAttribute("data-card"));
  await gradeByKey(page, [1, 4, 3, 3][number % 4] ?? 3);
  return number;
}

/** What the practice shows, and what is kept of it. */
async function stateOf(page: Page) {
  return {
    counts: await countsOf(page),
    asked: await questionOf(page),
    said: await page.locator(".kept .count").innerText(),
    weak: await page.locator(".weak").innerText(),
    kept: await keptBy(page),
  };
}
