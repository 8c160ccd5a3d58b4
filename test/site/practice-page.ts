import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import type { Deck } from "../../src/site/practice/deck.ts";
import type { Entry } from "../../src/site/practice/entry.ts";
import type { Journal } from "../../src/site/practice/journal.ts";

/** The page of the cards. */
export const practicePath = "/interview/practice/";

/** A page of the same origin, to prepare something from before the cards are opened. */
export const elsewhere = "/offline/";

/** How long a test waits for what is to come, and how often it looks. */
export const soon = { timeout: 30_000, interval: 50 };

/** Waits until a card stands there in one of its phases, whole. */
export async function phaseOf(page: Page, ...phases: ("asked" | "answered" | "resting")[]): Promise<string> {
  const wanted = phases.map((phase) => `.card[data-phase=${phase}][aria-busy=false]`).join();
  await page.locator(wanted).waitFor(soon);
  return (await page.locator(".card").getAttribute("data-phase")) ?? "";
}

/** Shows the answer of the card that is asked, and grades it, with the keyboard. */
export async function gradeByKey(page: Page, grade: number): Promise<void> {
  await phaseOf(page, "asked");
  const answered = async (): Promise<boolean> => {
    // Another tab may have had an answer just now: then another card comes, and the key before was for the first.
    if ((await phaseOf(page, "asked", "answered")) === "asked") await page.keyboard.press("Space");
    return (await page.locator(".card").getAttribute("data-phase")) === "answered";
  };
  await expect.poll(answered, soon).toBe(true);
  await page.keyboard.press(String(grade));
  await phaseOf(page, "asked", "resting");
}

/** The question that stands on the card. */
export const questionOf = (page: Page): Promise<string> => page.locator("#question-words").innerText();

/** What the page says is due, being learned, and new. */
export async function countsOf(page: Page): Promise<Record<"due" | "learning" | "new", number>> {
  const [due, learning, fresh] = await page.locator("[data-count]").allInnerTexts();
  return { due: Number(due), learning: Number(learning), new: Number(fresh) };
}

/** What the device keeps, read without the page's own code. */
export function keptBy(page: Page): Promise<Journal> {
  return page.evaluate(async () => {
    const opened = indexedDB.open("interleave.practice");
    await new Promise((resolve, reject) => {
      opened.onsuccess = resolve;
      opened.onerror = reject;
    });
    const reading = opened.result.transaction(["entries", "aside"]);
    const [entries, aside] = ["entries", "aside"].map((name) => reading.objectStore(name).getAll());
    await new Promise((resolve) => (reading.oncomplete = resolve));
    opened.result.close();
    return { entries: entries?.result as Entry[], aside: aside?.result as unknown[] };
  });
}

/** Puts values into the place of the entries before the page of the cards is opened; any version of the database. */
export async function keep(page: Page, values: readonly unknown[], version = 1): Promise<void> {
  await page.evaluate(
    async ([all, number]) => {
      const opened = indexedDB.open("interleave.practice", number);
      opened.onupgradeneeded = () => {
        opened.result.createObjectStore("entries", { keyPath: "id" });
        opened.result.createObjectStore("aside", { autoIncrement: true });
      };
      await new Promise((resolve) => (opened.onsuccess = resolve));
      const writing = opened.result.transaction("entries", "readwrite");
      for (const value of all) writing.objectStore("entries").add(value);
      await new Promise((resolve) => (writing.oncomplete = resolve));
      opened.result.close();
    },
    [values, version] as const,
  );
}

/** Waits until the device keeps this many entries. */
export async function keepsEntries(page: Page, count: number): Promise<readonly Entry[]> {
  await expect.poll(async () => (await keptBy(page)).entries.length, soon).toBe(count);
  return (await keptBy(page)).entries;
}

/** Opens the cards where another page of the site was, and waits for what stands there. */
export async function openCards(page: Page, from = page.url()): Promise<void> {
  await page.goto(new URL(practicePath, from).href);
  await phaseOf(page, "asked", "resting");
}

/** The cards of the built site. */
export async function cardsOf(page: Page): Promise<Deck["cards"]> {
  const answer = await fetch(new URL("/interview/deck.json", page.url()));
  return ((await answer.json()) as Deck).cards;
}

/** What the page says about keeping, and about a file. */
export const troubleOf = (page: Page): Locator => page.locator(".notices .trouble");
export const saidOfFile = (page: Page): Locator => page.locator(".kept [role=status]");

/** Presses a button of those about what is kept. */
export const press = (page: Page, name: string): Promise<void> =>
  page.locator(".kept").getByRole("button", { name }).click();
