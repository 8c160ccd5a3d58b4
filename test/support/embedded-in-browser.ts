// The embedded engine as it is: in a page, in a real browser. Suites in Node speak to it through the Engine interface.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { BrowserContextOptions } from "playwright-core";
import { build } from "vite";
import { kernelPlugin } from "#kernel/build/kernel-plugin.ts";
import { serveFolder } from "../../tools/serve-folder.ts";
import { openBrowser } from "./open-browser.ts";
import { openPage, type EnginePage } from "./open-engine-page.ts";

export type { EnginePage } from "./open-engine-page.ts";

const root = fileURLToPath(new URL("./engine-page", import.meta.url));

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
  return openPage(browser, { name: "embedded", address: `${served.origin}/` }, options, async () => {
    await browser.close();
    await served.close();
    await rm(folder, { recursive: true, force: true });
  });
}
