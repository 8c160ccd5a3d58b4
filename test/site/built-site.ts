import type { Browser, BrowserContextOptions } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { openBrowser } from "#support/open-browser.ts";
import { serveBuiltSite } from "#support/serve-built-site.ts";
import type { ServedFolder } from "../../tools/serve-folder.ts";
import { visit, type Visit } from "./visit.ts";

/** A built site is `dist/` served on a free port, and a browser to look at it with. */
export interface BuiltSite {
  readonly origin: string;
  readonly browser: Browser;
  visit(path: string, options?: BrowserContextOptions): Promise<Visit>;
}

/** useBuiltSite serves the site and opens a browser for the tests of one file. */
export function useBuiltSite(): BuiltSite {
  let served: ServedFolder | undefined;
  let browser: Browser | undefined;
  beforeAll(async () => {
    served = await serveBuiltSite();
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });
  return {
    get origin() {
      return ready(served).origin;
    },
    get browser() {
      return ready(browser);
    },
    visit: (path, options) => visit(ready(browser), ready(served).origin + path, options),
  };
}

function ready<Thing>(thing: Thing | undefined): Thing {
  if (thing === undefined) throw new Error("Expected the built site only inside of tests, after it is served.");
  return thing;
}
