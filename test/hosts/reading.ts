import type { Browser, BrowserContext, Page } from "playwright-core";
import { expect } from "vitest";

/** What a wait may take on a busy machine. */
export const soon = { timeout: 30_000, interval: 50 };

/** A page that has loaded and whose reader comes with a profile of their own. */
export interface Reading extends AsyncDisposable {
  readonly page: Page;
  readonly context: BrowserContext;
}

/** openReading opens a page in a new profile, with the service worker of the site. */
export async function openReading(browser: Browser, address: string): Promise<Reading> {
  const context = await browser.newContext({ reducedMotion: "reduce", serviceWorkers: "allow" });
  const page = await context.newPage();
  await page.goto(address);
  return { page, context, [Symbol.asyncDispose]: () => context.close() };
}

/** keptIn counts the files that are kept, or those of a path. */
export function keptIn(page: Page, path = ""): Promise<number> {
  return page.evaluate(async (wanted) => {
    const names = (await caches.keys()).filter((name) => !name.includes("notes"));
    const keys = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return keys.flat().filter(({ url }) => new URL(url).pathname.includes(wanted)).length;
  }, path);
}

/** untilPageKept waits until a page is kept, and with it a file that it needs; its engine may still come. */
export async function untilPageKept(page: Page, path: string, needed = path): Promise<void> {
  await expect.poll(() => keptIn(page, path), soon).toBeGreaterThan(0);
  await expect.poll(() => keptIn(page, needed), soon).toBeGreaterThan(0);
}

/** untilKept waits until a page that was opened is kept, with the engine that runs its programs. */
export async function untilKept(page: Page, path: string): Promise<void> {
  await expect.poll(() => keptIn(page, path), soon).toBeGreaterThan(0);
  await expect.poll(() => keptIn(page, "/library-zlib."), soon).toBeGreaterThan(0);
  await expect.poll(() => keptIn(page, "/zip-of."), soon).toBeGreaterThan(0);
}

/** runFirst presses Run in the first example of a page and waits for how it ended. */
export async function runFirst(page: Page): Promise<string> {
  const example = page.locator("run-example").first();
  await example.locator("run-controls button").click();
  const status = example.locator("run-status");
  await expect.poll(() => status.innerText(), soon).toMatch(/^Exited|failed|rejected/i);
  return status.innerText();
}
