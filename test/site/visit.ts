import type { Browser, BrowserContextOptions, Page } from "playwright-core";

/** A visit is one page in a browser profile of its own, with everything it asked for and complained about. */
export interface Visit extends AsyncDisposable {
  readonly page: Page;
  readonly status: number;
  /** Addresses the page and its frames have asked for so far, without blob:, data: and about:. */
  readonly requests: readonly string[];
  /** Errors on the console, uncaught errors, and answers that failed. */
  readonly complaints: readonly string[];
}

/** visit opens a page and waits until it has loaded and gone quiet. */
export async function visit(browser: Browser, address: string, options: BrowserContextOptions = {}): Promise<Visit> {
  const context = await browser.newContext({ reducedMotion: "reduce", ...options });
  const page = await context.newPage();
  const requests: string[] = [];
  const complaints: string[] = [];
  context.on("request", (request) => {
    if (/^(https?|wss?):/.test(request.url())) requests.push(request.url());
  });
  context.on("requestfailed", (request) => complaints.push(`${request.url()} failed: ${request.failure()?.errorText}`));
  context.on("response", (response) => {
    if (response.status() >= 400 && response.url() !== address)
      complaints.push(`${response.url()}: ${response.status()}`);
  });
  page.on("pageerror", (error) => complaints.push(`Uncaught ${error.message}`));
  page.on("console", (message) => {
    if (message.type() !== "error") return;
    // The console repeats an answer that failed; of the page itself, the status is looked at instead.
    if (message.text().startsWith("Failed to load resource") && message.location().url === address) return;
    complaints.push(message.text());
  });
  const response = await page.goto(address, { waitUntil: "networkidle" });
  return {
    page,
    status: response?.status() ?? 0,
    requests,
    complaints,
    [Symbol.asyncDispose]: () => context.close(),
  };
}
