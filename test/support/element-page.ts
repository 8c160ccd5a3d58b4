// A page with the site's elements and nothing else, in a real browser. Its engine module is a stand-in that plays what a
// test says, and is a file of its own, so that a test sees whether it was asked for.
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import type { Browser, Page } from "playwright-core";
import type { Recording } from "#program/transcript.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const origin = "http://elements.test";

/** The engine module's place in the page. */
export const engineAddress = `${origin}/stand-in-engine.js`;

let bundled: Promise<string> | undefined;

function bundleElements(): Promise<string> {
  bundled ??= build({
    stdin: {
      contents: `import { defineElements } from "./src/site/elements/define-elements.ts"; defineElements();`,
      resolveDir: root,
      loader: "ts",
    },
    absWorkingDir: root,
    bundle: true,
    // What the site's build puts there.
    define: { "import.meta.env": '{ "BASE_URL": "/" }' },
    format: "esm",
    write: false,
    plugins: [
      {
        name: "no-later-styles",
        setup: ({ onResolve, onLoad }) => {
          onResolve({ filter: /\.css\?url$/ }, ({ path }) => ({ path, namespace: "styles" }));
          onLoad({ filter: /./, namespace: "styles" }, () => ({ contents: 'export default "";', loader: "js" }));
        },
      },
      {
        name: "stand-in-engine",
        setup: ({ onResolve }) =>
          // What is known of an engine before it boots is no part of it.
          onResolve({ filter: /^#engines\/(embedded|webcontainer)\// }, ({ path }) =>
            path.endsWith("-abilities.ts") ? null : { path: "/stand-in-engine.js", external: true },
          ),
      },
    ],
  }).then(({ outputFiles }) => outputFiles[0]?.text ?? "");
  return bundled;
}

/**
 * The stand-in engine: `window.play(watcher, program)` is the test's, and gives the outcome; `window.bootFault`, where it
 * is set, is why it cannot boot.
 */
const standInEngine = `
  let running = false;
  export class EmbeddedEngine {
    name = "embedded";
    abilities = {};
    constructor(given) { (window.engines ??= []).push(this); this.given = given; this.disposed = false; }
    async boot() { if (window.bootFault) throw new Error(window.bootFault); await window.slowBoot; }
    async run(program, watcher) {
      if (running) throw new Error("Two runs at once.");
      running = true;
      try {
        if (watcher.signal.aborted) return { kind: "stopped" };
        return await window.play(watcher, program);
      } finally { running = false; }
    }
    async [Symbol.asyncDispose]() { this.disposed = true; }
  }`;

const recording: Recording = {
  engine: "node",
  node: "26.10.0",
  cores: 2,
  platform: "linux x64",
  recorded: "2026-11-20",
  source: "",
  outcome: { kind: "exited", exitCode: 0 },
  events: [],
};

/** exampleMarkup is a `<run-example>` as the site's own pages have it, without what only styles need. */
export function exampleMarkup(id: string): string {
  const program = { files: { "main.ts": "", "cook.ts": "" }, entry: "main.ts", args: [], env: {} };
  const data = { id, program, stripped: { "main.ts": ";" }, order: "exact", recording };
  return `<run-example id="${id}">
    <code-tabs>
      <section><h4 class="file-name">main.ts</h4><pre>main</pre></section>
      <section><h4 class="file-name">cook.ts</h4><pre>cook</pre></section>
      <section><h4 class="file-name">pan.ts</h4><pre>pan</pre></section>
    </code-tabs>
    <run-controls hidden><button type="button">Run</button></run-controls>
    <run-status>Recorded</run-status>
    <output-console><p class="caption">Recorded</p>
      <select aria-label="Lane"></select><button data-tool="times">Times</button><button data-tool="copy">Copy</button>
      <div role="log" aria-label="Output" tabindex="0" style="height: 200px; overflow: auto"><div class="line stdout">recorded line</div></div>
    </output-console>
    <run-timeline><figure class="timeline recorded">recorded</figure></run-timeline>
    <script type="application/json" data-program>${JSON.stringify(data)}</script>
  </run-example>`;
}

/** An element page is an open page and the addresses it has asked for. */
export interface ElementPage extends AsyncDisposable {
  readonly page: Page;
  readonly requested: readonly string[];
  /** Errors that nothing in the page caught. */
  readonly faults: readonly string[];
}

/** openElementPage opens a page with this markup and the site's elements. */
export async function openElementPage(browser: Browser, markup: string): Promise<ElementPage> {
  const script = await bundleElements();
  const page = await browser.newPage();
  const requested: string[] = [];
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(error.message));
  await page.route(`${origin}/**`, async (route) => {
    const address = route.request().url();
    requested.push(address);
    const answers: Record<string, [type: string, body: string]> = {
      [`${origin}/`]: [
        "text/html",
        `<!doctype html><html lang="en"><title>t</title><div style="height: 300px"></div>${markup}<script type="module" src="/elements.js"></script></html>`,
      ],
      [`${origin}/elements.js`]: ["text/javascript", script],
      [engineAddress]: ["text/javascript", standInEngine],
    };
    const [contentType, body] = answers[address] ?? ["text/plain", ""];
    await route.fulfill({ contentType, body, status: answers[address] ? 200 : 404 });
  });
  await page.goto(`${origin}/`);
  return { page, requested, faults, [Symbol.asyncDispose]: () => page.close() };
}
