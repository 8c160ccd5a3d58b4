// How long a reader waits for a search, in a page that has not searched before: for the index once the dialog is asked for, and
// then from what is typed to the results on the screen. Each time with a profile of its own, so that nothing is kept or warm.
import type { Browser, Page } from "playwright-core";

/** Milliseconds of one search. */
export interface SearchTimes {
  /** From the key that opens the dialog until the index is there. */
  readonly index: number;
  /** From the input of the query until its first results are painted. */
  readonly results: number;
}

/** measureSearch opens a page, its search, and asks it; `slowdown` is how many times slower the processor is made. */
export async function measureSearch(
  browser: Browser,
  address: string,
  query: string,
  slowdown: number,
): Promise<SearchTimes> {
  const context = await browser.newContext({ serviceWorkers: "block" });
  try {
    const page = await context.newPage();
    await page.goto(address);
    await page.locator("search-box > button").waitFor();
    const session = await context.newCDPSession(page);
    await session.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
    const index = await timed(page, "keydown", "search-box .facets:not([hidden]) select", () =>
      page.keyboard.press("Control+k"),
    );
    const results = await timed(page, "input", "search-box [role=option]", () => page.keyboard.insertText(query));
    return { index, results };
  } finally {
    await context.close();
  }
}

/** Milliseconds from an event, which `act` causes, to the frame that shows what matches a selector. */
async function timed(page: Page, event: string, selector: string, act: () => Promise<void>): Promise<number> {
  const shown = await page.evaluateHandle(
    ([name, wanted]) => ({
      time: new Promise<number>((resolve) => {
        document.addEventListener(
          name,
          ({ timeStamp }) => {
            const observer = new MutationObserver(() => {
              if (document.querySelector(wanted) === null) return;
              observer.disconnect();
              // A message that is sent in a frame is handled after it has been painted.
              const { port1, port2 } = new MessageChannel();
              port1.onmessage = () => {
                port1.close();
                resolve(performance.now() - timeStamp);
              };
              requestAnimationFrame(() => port2.postMessage(null));
            });
            observer.observe(document.body, { childList: true, subtree: true, attributes: true });
          },
          { capture: true, once: true },
        );
      }),
    }),
    [event, selector] as const,
  );
  await act();
  return shown.evaluate(({ time }) => time);
}
