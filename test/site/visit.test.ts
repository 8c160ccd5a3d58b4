// The other files of this folder trust that a visit notices: here it visits pages with something to notice.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowser } from "#support/open-browser.ts";
import { serveFolder, type ServedFolder } from "../../tools/serve-folder.ts";
import { visit } from "./visit.ts";

let folder: string;
let served: ServedFolder;
let browser: Browser;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "visited-"));
  served = await serveFolder(folder);
  browser = await openBrowser();
});

afterAll(async () => {
  await browser.close();
  await served.close();
  rmSync(folder, { recursive: true });
});

function write(body: string): string {
  writeFileSync(
    join(folder, "index.html"),
    `<!doctype html><html lang="en"><title>Page</title><link rel="icon" href="data:,"><body>${body}`,
  );
  return `${served.origin}/`;
}

test("a page without faults has no complaints", async () => {
  await using visited = await visit(browser, write("<h1>Fine</h1>"));
  expect(visited.status).toBe(200);
  expect(visited.complaints).toEqual([]);
});

test.each([
  ["an error on the console", "<script type=module>console.error('odd')</script>", "odd"],
  ["an uncaught error", "<script>throw new Error('odd')</script>", "Uncaught odd"],
  ["a file that is not there", "<img alt='' src='/nothing.png'>", "nothing.png: 404"],
])("%s is noticed", async (_, body, complaint) => {
  await using visited = await visit(browser, write(body));
  expect(visited.complaints.join("\n")).toContain(complaint);
});

test.each([
  ["a page", (code: string) => `<script>${code}</script>`],
  [
    "a frame without an origin",
    (code: string) => `<iframe sandbox="allow-scripts" srcdoc="<script>${code}</script>"></iframe>`,
  ],
])("a request of %s to another origin is noticed", async (_, bodyOf) => {
  await using other = await serveFolder(folder);
  const elsewhere = ["http://elsewhere.example/x", "https://elsewhere.example/x"];
  const code = [`${other.origin}/x`, ...elsewhere].map((url) => `fetch('${url}').catch(() => {});`).join(" ");
  await using visited = await visit(browser, write(bodyOf(code)));
  const expected = [`${other.origin}/x`, elsewhere[0], "connect://elsewhere.example:443"];
  await expect.poll(() => visited.requests, { timeout: 10_000 }).toEqual(expect.arrayContaining(expected));
});
