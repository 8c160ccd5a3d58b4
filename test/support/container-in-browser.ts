// The WebContainer engine as it is: the service's own client in a carrier of a page, in a real browser. Behind the client is
// a stand-in of the service, or, where a suite wants it, the service itself.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser } from "playwright-core";
import { build } from "vite";
import { probePlugin } from "../../src/probe/build/probe-plugin.ts";
import { serveFolder } from "../../tools/serve-folder.ts";
import { openBrowser } from "./open-browser.ts";
import { openPage, type EnginePage } from "./open-engine-page.ts";
import type { Behaviour } from "./webcontainer-host/behaviour.ts";
import { WebContainerHost } from "./webcontainer-host/webcontainer-host.ts";
import type {} from "./container-page/container-page.ts";

const root = fileURLToPath(new URL("./container-page", import.meta.url));

/** What the page is told in its address. */
export interface ContainerPageSettings {
  /** Where the service is; without it, where it is for everyone. */
  readonly service?: string;
  readonly key?: string;
  /** Milliseconds by what is waited for. */
  readonly patience?: Readonly<Record<string, number>>;
  /** False for a page whose host does not send the headers that isolate it. */
  readonly isIsolated?: boolean;
}

/** A container site serves the pages that hold a WebContainer engine, and a browser to open them in. */
export interface ContainerSite extends AsyncDisposable {
  readonly browser: Browser;
  open(settings: ContainerPageSettings): Promise<EnginePage>;
}

/** openContainerSite builds the page as the site builds its own, and serves it with isolation headers. */
export async function openContainerSite(): Promise<ContainerSite> {
  const folder = await mkdtemp(join(tmpdir(), "interleave-container-"));
  await build({
    root,
    configFile: false,
    logLevel: "error",
    base: "./",
    plugins: [probePlugin()],
    build: {
      outDir: folder,
      emptyOutDir: true,
      rolldownOptions: { input: ["index.html", "carrier.html"].map((name) => join(root, name)) },
    },
  });
  const served = await serveFolder(folder);
  const plain = await serveFolder(folder, 0, undefined, { headers: {} });
  const browser = await openBrowser();
  return {
    browser,
    open: ({ service, key, patience, isIsolated = true }) => {
      const told = new URLSearchParams();
      if (service !== undefined) told.set("service", service);
      if (key !== undefined) told.set("key", key);
      if (patience !== undefined) told.set("patience", JSON.stringify(patience));
      const address = `${(isIsolated ? served : plain).origin}/?${told.toString()}`;
      return openPage(browser, { name: "webcontainer", address }, {}, (page) => page.close());
    },
    async [Symbol.asyncDispose]() {
      await browser.close();
      await served.close();
      await plain.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** openContainerPage opens the page with a stand-in of the service behind it. */
export async function openContainerPage(
  behaviour: Behaviour = {},
): Promise<EnginePage & { readonly host: WebContainerHost }> {
  const host = await WebContainerHost.open(behaviour);
  const site = await openContainerSite();
  const opened = await site.open({ service: host.origin });
  return {
    ...opened,
    host,
    async [Symbol.asyncDispose]() {
      await site[Symbol.asyncDispose]();
      await host[Symbol.asyncDispose]();
    },
  };
}
