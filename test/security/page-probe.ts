import type { Page } from "playwright-core";

declare global {
  /** Put into the page by `startProbe`. */
  var stopProbe: () => number[];
}

/** How often the page is asked for a turn, in milliseconds. */
const interval = 10;

/** startProbe begins to ask the page for a turn of its event loop again and again. */
export async function startProbe(page: Page): Promise<void> {
  await page.evaluate((every) => {
    const waits: number[] = [];
    let asked = performance.now();
    let timer: ReturnType<typeof setTimeout>;
    const ask = (): void => {
      asked = performance.now();
      timer = setTimeout(() => {
        waits.push(performance.now() - asked - every);
        ask();
      }, every);
    };
    ask();
    globalThis.stopProbe = () => {
      clearTimeout(timer);
      waits.push(performance.now() - asked - every);
      return waits;
    };
  }, interval);
}

/** stopProbe gives how long the page took to answer each time, in milliseconds, the longest first. */
export async function stopProbe(page: Page): Promise<number[]> {
  const waits = await page.evaluate(() => globalThis.stopProbe());
  return waits.sort((one, other) => other - one);
}
