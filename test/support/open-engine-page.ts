// A page that holds an engine, in a real browser. Suites in Node speak to it through the Engine interface.
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import type { StrippedSources } from "#engines/embedded/embedded-engine.ts";
import type { Engine } from "#program/engine.ts";
import type { RunEvent } from "#program/run-event.ts";
import { type EngineCalls, EngineOverCalls } from "./engine-over-calls.ts";
import type {} from "./engine-page/engine-page.ts";

/** Which engine a page holds, and where that page is. */
export interface HeldEngine {
  readonly name: "embedded" | "webcontainer";
  readonly address: string;
}

/** An engine page is an open page that holds an engine, and all that it needs. */
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

/** openPage opens a page that holds an engine, and gives the calls of that page as an engine. */
export async function openPage(
  browser: Browser,
  held: HeldEngine,
  options: BrowserContextOptions,
  close: (page: Page) => Promise<void>,
): Promise<EnginePage> {
  const page = await browser.newPage(options);
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(error.message));
  const takers = new Map<number, (events: readonly RunEvent[]) => void>();
  await page.exposeFunction("takeEvents", (run: number, events: RunEvent[]) => takers.get(run)?.(events));
  await page.goto(held.address);
  await page.waitForFunction(() => "enginePage" in globalThis);
  const isEmbedded = held.name === "embedded";
  const abilities = {
    threads: true,
    sharedMemory: await page.evaluate(() => typeof SharedArrayBuffer !== "undefined"),
    childProcesses: true,
    operatingSystem: false,
    separateStderr: isEmbedded,
    packages: !isEmbedded,
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
    engine: (stripped = new Map(), execArgv = []) =>
      new EngineOverCalls(calls, abilities, stripped, execArgv, held.name),
    another: () => openPage(browser, held, options, (other) => other.close()),
    [Symbol.asyncDispose]: () => close(page),
  };
}
