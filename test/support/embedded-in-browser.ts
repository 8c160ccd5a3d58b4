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

/** The variable of the environment that names the folder of a page that is built already, for all files of a run of the suites. */
export const builtEnginePage = "BUILT_ENGINE_PAGE";

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

/** openEnginePage builds the engine as the site does, unless that is done, serves it with isolation headers, and opens it in Chromium. */
export async function openEnginePage(options: BrowserContextOptions = {}): Promise<EnginePage> {
  const built = process.env[builtEnginePage];
  const folder = built ?? (await buildEnginePage());
  const served = await serveFolder(folder);
  const browser = await openBrowser();
  return openPage(browser, { name: "embedded", address: `${served.origin}/` }, options, async () => {
    await browser.close();
    await served.close();
    if (built === undefined) await rm(folder, { recursive: true, force: true });
  });
}
