import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { ownEditing } from "#support/policy-violations.ts";
import { startRecordingProxy } from "./recording-proxy.ts";

/** A visit is one page in a browser profile of its own, with everything it asked for and complained about. */
export interface Visit extends AsyncDisposable {
  readonly page: Page;
  readonly status: number;
  /** Addresses that the page, its frames and its workers have asked the network for so far. */
  readonly requests: readonly string[];
  /** Errors on the console, uncaught errors, and answers that failed. */
  readonly complaints: readonly string[];
}

/** visit opens a page and waits until it has loaded and gone quiet. */
export async function visit(browser: Browser, address: string, options: BrowserContextOptions = {}): Promise<Visit> {
  const proxy = await startRecordingProxy();
  const { server } = proxy;
  // The suite of hosts is about the service worker; elsewhere it would only fetch what no test asks for.
  const context = await browser.newContext({
    reducedMotion: "reduce",
    serviceWorkers: "block",
    proxy: { server },
    ...options,
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  context.on("requestfailed", (request) => {
    const why = request.failure()?.errorText ?? "";
    // What the page gave up by itself, because it went elsewhere, has not failed.
    if (why === "net::ERR_ABORTED") return;
    // A blob: that is cut off is a guest that was stopped while it started.
    if (!request.url().startsWith("blob:")) complaints.push(`${request.url()} failed: ${why}`);
  });
  context.on("response", (response) => {
    if (response.status() >= 400 && response.url() !== address)
      complaints.push(`${response.url()}: ${response.status()}`);
  });
  page.on("pageerror", (error) => complaints.push(`Uncaught ${error.message}`));
  page.on("console", (message) => {
    if (message.type() !== "error") return;
    // The console repeats an answer that failed; of the page itself, the status is looked at instead.
    if (message.text().startsWith("Failed to load resource") && message.location().url === address) return;
    if (message.text().startsWith(ownEditing)) return;
    complaints.push(message.text());
  });
  const response = await page.goto(address, { waitUntil: "networkidle" });
  return {
    page,
    status: response?.status() ?? 0,
    requests: proxy.requests,
    complaints,
    [Symbol.asyncDispose]: async () => {
      await context.close();
      await proxy[Symbol.asyncDispose]();
    },
  };
}
