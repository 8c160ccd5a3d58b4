// The embedded engine as it is: in a page, in a real browser. Suites in Node speak to it through the Engine interface.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { build } from "vite";
import { kernelPlugin } from "#kernel/build/kernel-plugin.ts";
import type { StrippedSources } from "#engines/embedded/embedded-engine.ts";
import type { Abilities, BootPhase, Engine, Watcher } from "#program/engine.ts";
import type { Outcome } from "#program/outcome.ts";
import type { Program } from "#program/program.ts";
import type { RunEvent } from "#program/run-event.ts";
import { serveFolder } from "../../tools/serve-folder.ts";
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

/** openEnginePage builds the engine as the site does, serves it with isolation headers, and opens it in Chromium. */
export async function openEnginePage(options: BrowserContextOptions = {}): Promise<EnginePage> {
  const folder = await mkdtemp(join(tmpdir(), "interleave-engine-"));
  await build({
    root,
    configFile: false,
    logLevel: "error",
    base: "./",
    plugins: [kernelPlugin()],
    build: { outDir: folder, emptyOutDir: true, assetsInlineLimit: 0 },
  });
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
    childProcesses: false,
    separateStderr: true,
    edits: true,
  };
  return {
    page,
    browser,
    faults,
    engine: (stripped = new Map(), execArgv = []) => new EngineInPage(page, takers, stripped, abilities, execArgv),
    another: () => openPage(browser, origin, options, (other) => other.close()),
    [Symbol.asyncDispose]: () => close(page),
  };
}

let lastRun = 0;

class EngineInPage implements Engine {
  readonly name = "embedded";
  readonly abilities: Abilities;
  readonly #page: Page;
  readonly #takers: Map<number, (events: readonly RunEvent[]) => void>;
  readonly #made: Promise<void>;

  constructor(
    page: Page,
    takers: Map<number, (events: readonly RunEvent[]) => void>,
    stripped: StrippedSources,
    abilities: Abilities,
    execArgv: readonly string[],
  ) {
    this.#page = page;
    this.#takers = takers;
    this.abilities = abilities;
    this.#made = page.evaluate(
      ([given, options]) => {
        globalThis.enginePage.makeEngine(given, options);
      },
      [[...stripped], execArgv] as const,
    );
  }

  async boot(onPhase: (phase: BootPhase) => void = () => {}): Promise<void> {
    await this.#made;
    const phases = await this.#page.evaluate(() => globalThis.enginePage.boot());
    for (const phase of phases) onPhase(phase as BootPhase);
  }

  async run(program: Program, watcher: Watcher): Promise<Outcome> {
    await this.#made;
    lastRun += 1;
    const run = lastRun;
    this.#takers.set(run, (events) => {
      for (const event of events) watcher.onEvent(event);
    });
    const abort = (): void => {
      void this.#page.evaluate((id) => {
        globalThis.enginePage.abort(id);
      }, run);
    };
    const running = this.#page.evaluate(
      ([id, given, limits]) => globalThis.enginePage.run(id, given, limits ?? undefined),
      [run, program, watcher.limits ?? null] as const,
    );
    if (watcher.signal?.aborted === true) abort();
    else watcher.signal?.addEventListener("abort", abort, { once: true });
    try {
      return await running;
    } finally {
      watcher.signal?.removeEventListener("abort", abort);
      this.#takers.delete(run);
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (!this.#page.isClosed()) await this.#page.evaluate(() => globalThis.enginePage.dispose());
  }
}
