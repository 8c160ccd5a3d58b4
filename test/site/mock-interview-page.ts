// What a reader does on the page of the mock interview, and what the device keeps of it.
import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import type { Entry } from "../../src/site/practice/entry.ts";
import type { RunningInterview } from "../../src/site/practice/running-interview.ts";
import { keptBy, soon } from "./practice-page.ts";

/** The address of one interview: a quarter of an hour, three questions or so. */
export const oneInterview = "/interview/mock/?level=mid&minutes=15&seed=proof";

/** The parts of the page. */
export function partsOf(page: Page) {
  const mock = page.locator("mock-interview");
  const button = (name: string | RegExp): Locator => mock.getByRole("button", { name, exact: true });
  return {
    mock,
    start: button("Start"),
    show: button("Show the whole answer"),
    skip: button("Skip this question"),
    next: button(/^(Next question|Finish)$/),
    title: mock.locator(".asking > h2"),
    notes: mock.getByLabel("Notes, while you think aloud"),
    clock: mock.getByRole("timer"),
    heard: mock.locator(".asking > .sr-only"),
    trouble: mock.locator(".trouble"),
    summary: mock.locator(".interview-summary"),
    button,
  };
}

/** Waits until the page has read what is kept. */
export async function whenReady(page: Page): Promise<void> {
  await page.locator("mock-interview[data-ready]").waitFor();
}

/** Stands still in time, on a page that is loaded anew: from here on only `page.clock` lets time pass. */
export async function stopTime(page: Page): Promise<void> {
  await page.clock.install({ time: new Date("2027-03-01T10:00:00Z") });
  await page.reload();
  await whenReady(page);
  await page.clock.pauseAt(new Date("2027-03-01T10:05:00Z"));
}

/** Starts the interview that the address asks for, and waits for its first question. */
export async function start(page: Page): Promise<void> {
  await partsOf(page).start.click();
  await partsOf(page).show.waitFor();
}

/** Looks at the answer, gives every criterion this score, and goes on. */
export async function scoreAll(page: Page, score: number): Promise<void> {
  const { show, next, mock } = partsOf(page);
  await show.click();
  for (const group of await mock.locator(".rubric fieldset").all())
    await group.locator(`input[value="${score}"]`).check();
  await next.click();
}

/** Starts, skips all questions, and gives their titles. */
export async function skipAll(page: Page): Promise<string[]> {
  const { title, skip, summary } = partsOf(page);
  const titles: string[] = [];
  await start(page);
  while ((await summary.count()) === 0) {
    titles.push(await title.innerText());
    await skip.click();
    await summary.or(skip).waitFor();
  }
  return titles;
}

/** Goes from one thing to the next with Tab until one of this name has the focus. */
export async function tabTo(page: Page, name: string): Promise<void> {
  const nameOf = (): Promise<string> =>
    page.evaluate(() => {
      const element = document.activeElement;
      const isField = element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement;
      const label = isField ? element.labels?.[0] : element;
      return (label?.textContent ?? "").trim();
    });
  for (let count = 0; count < 120 && (await nameOf()) !== name; count += 1) await page.keyboard.press("Tab");
  expect(await nameOf()).toBe(name);
}

/** What the browser's storage has of interviews, by name. */
export function keptOn(page: Page): Promise<Record<string, string>> {
  return page.evaluate(() =>
    Object.fromEntries(Object.entries(localStorage).filter(([name]) => name.startsWith("interleave.interview."))),
  );
}

/** The entries of the journal, when no interview is under way any more. */
export async function entriesAfter(page: Page): Promise<Entry[]> {
  await expect.poll(() => keptOn(page), soon).toEqual({});
  const { entries } = await keptBy(page);
  return entries.toSorted((one, other) => one.at - other.at);
}

/** The one interview that is kept as under way. */
export async function runningOn(page: Page): Promise<RunningInterview> {
  const texts = Object.values(await keptOn(page));
  expect(texts).toHaveLength(1);
  return JSON.parse(texts[0] ?? "") as RunningInterview;
}
