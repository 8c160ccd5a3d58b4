import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";

/** A question as somebody types it, and the addresses that answer it, the best first. */
export interface AskedQuestion {
  readonly asks: string;
  readonly query: string;
  readonly answers: readonly string[];
}

/** readQuestions gives the questions that search is measured by: `queries` was written before it was built. */
export function readQuestions(name: "queries" | "held-out" = "queries"): AskedQuestion[] {
  const file = new URL(`../search/${name}.json`, import.meta.url);
  return JSON.parse(readFileSync(file, "utf8")) as AskedQuestion[];
}

/** placeOf is at which place an answer stands among what was found, from 1; 0 where none does. An address without a place stands for its whole page. */
export function placeOf(found: readonly string[], answers: readonly string[]): number {
  const isAnswer = (url: string): boolean =>
    answers.some((answer) => url === answer || (!answer.includes("#") && url.split("#")[0] === answer));
  return found.findIndex(isAnswer) + 1;
}

/** openSearch opens the search of a page and waits until it can narrow, which is when its index is there. */
export async function openSearch(page: Page): Promise<void> {
  await page.keyboard.press("Control+k");
  await page.locator("search-box .facets:not([hidden])").waitFor();
}
