import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { followBuiltLinks } from "./built-links.ts";

function siteOf(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), "links-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

test("links to pages, to places, to files, and to other sites hold", () => {
  const folder = siteOf({
    "index.html": '<a href="/b/a/#here">a</a><a href="#">top</a><a href="https://example.org/b/none/">away</a>',
    "a/index.html": '<p id="here"></p><img src="../dot.svg"><noscript><a href="./">again</a></noscript>',
    "dot.svg": "<svg/>",
  });
  expect(followBuiltLinks(folder, "/b/")).toEqual({ pages: 2, addresses: 4, broken: [] });
});

test("one that leads nowhere is told with its page, also below noscript and in a template", () => {
  const folder = siteOf({
    "index.html": '<a href="/a/">beside</a><a href="none/">n</a><a href="#none">n</a><a href="http://:/">n</a>',
    "a/index.html": '<noscript><img src="none.svg"></noscript><template><a href="../index.html#none">n</a></template>',
  });
  expect(followBuiltLinks(folder, "/b/").broken.toSorted()).toEqual([
    "a/index.html: ../index.html#none leads to no place of its page",
    "a/index.html: none.svg leads to no file",
    "index.html: #none leads to no place of its page",
    "index.html: /a/ leads beside /b/",
    "index.html: http://:/ is no address",
    "index.html: none/ leads to no file",
  ]);
});
