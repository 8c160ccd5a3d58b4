// The embedded engine as it is: in a page, in a real browser. Suites in Node speak to it through the Engine interface.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { build } from "vite";
import { kernelPlugin } from "#kernel/build/kernel-plugin.ts";
import type { StrippedSources } from "#engines/embedded/embedded-engine.ts";
import type { Engine } from "#program/engine.ts";
import type { RunEvent } from "#program/run-event.ts";
import { serveFolder } from "../../tools/serve-folder.ts";
import { type EngineCalls, EngineOverCalls } from "./engine-over-calls.ts";
import { openBrowser } from "./open-browser.ts";
import type {} from "./engine-page/engine-page.ts";

const root = fileURLToPath(new URL("./engine-page", import.meta.url));

/** An engine page is an open page that holds an embedded engine, and all that it needs. */
export interface EnginePage extends AsyncDisposable {
  readonly page: Page;
  readonly browser: Browser;
  /** Errors that nothing in the page caught. */
  readonly faults: readonly string[];
  /** An engine for a suite; it makes a new one in the page. */
  engine(stripped?: StrippedSources, execArgv?: readonly string[]): Engine;
  /** One more page of the same kind, beside this one or after it crashed; its disposal closes that page alone. */
  another(): Promise<EnginePage>;
}

/** buildEnginePage builds the page into a new folder, as the site builds its own. */
export async function buildEnginePage(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "interleave-engine-"));
  await build({
    root,
    configFile: false,
    logLevel: "error",
    base: "./",
    plugins: [kernelPlugin()],
    build: { outDir: folder, emptyOutDir: true, assetsInlineLimit: 0 },
  });
  return folder;
}

/** openEnginePage builds the engine as the site does, serves it with isolation headers, and opens it in Chromium. */
export async function openEnginePage(options: BrowserContextOptions = {}): Promise<EnginePage> {
  const folder = await buildEnginePage();
  const served = await serveFolder(folder);
  const browser = await openBrowser();
  return openPage(browser, served.origin, options, async () => {
    await browser.close();
    await served.close();
    await rm(folder, { recursive: true, force: true });
  });
}

async function openPage(
  browser: Browser,
  origin: string,
  options: BrowserContextOptions,
  close: (page: Page) => Promise<void>,
): Promise<EnginePage> {
  const page = await browser.newPage(options);
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(error.message));
  const takers = new Map<number, (events: readonly RunEvent[]) => void>();
  await page.exposeFunction("takeEvents", (run: number, events: RunEvent[]) => takers.get(run)?.(events));
  await page.goto(`${origin}/`);
  await page.waitForFunction(() => "enginePage" in globalThis);
  const abilities = {
    threads: true,
    sharedMemory: await page.evaluate(() => typeof SharedArrayBuffer !== "undefined"),
    childProcesses: true,
    separateStderr: true,
    packages: false,
    edits: true,
  };
  const calls: EngineCalls = {
    takers,
    isClosed: () => page.isClosed(),
    // What the page gives back is JSON to the driver, and is what the page's own function says.
    call: (name, ...given) =>
      page.evaluate(
        ([method, args]) => (globalThis.enginePage[method] as (...all: readonly unknown[]) => unknown)(...args),
        [name, given] as const,
      ) as never,
  };
  return {
    page,
    browser,
    faults,
    engine: (stripped = new Map(), execArgv = []) => new EngineOverCalls(calls, abilities, stripped, execArgv),
    another: () => openPage(browser, origin, options, (other) => other.close()),
    [Symbol.asyncDispose]: () => close(page),
  };
}
