import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { describeBuild } from "./describe-build.ts";

const base = "/base/";
let folder: string;

function write(files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "build-"));
  write({
    "index.html": `<title>Home &amp; more · Interleave</title><script src="/base/_astro/page.js"></script>`,
    "404.html": "missing",
    "offline/index.html": `<link href="/base/_astro/look.css">`,
    "lessons/a/index.html": `<title>A</title><run-example data-whole="/base/programs/a.json"><script data-program></script>`,
    "gallery/index.html": "hidden",
    "_astro/page.js": `import{a}from"./part.js";import("./embedded-engine.1.js")`,
    "_astro/part.js": `import "./deep.js"; const editor = "editor.js";`,
    "_astro/deep.js": "",
    "_astro/editor.js": "",
    "_astro/look.css": "",
    "_astro/embedded-engine.1.js": `fetch("/base/_astro/guest.1.js"); fetch("library-types.1.js"); import"./part.js"`,
    "_astro/guest.1.js": "",
    "_astro/library-types.1.js": "",
    "programs/a.json": "{}",
    "search/index.json": "",
    "sw.js": "",
    "build.json": "",
    _headers: "",
    "index.html.br": "",
  });
});
afterEach(() => rmSync(folder, { recursive: true }));

test("every file that readers get is in it, and nothing else", () => {
  const { files } = describeBuild(folder, base);
  expect(files["_astro/deep.js"]).toEqual([0, "47DEQpj8HBSa-_TImW-5JA"]);
  for (const name of ["index.html", "404.html", "offline/index.html", "programs/a.json", "search/index.json"]) {
    expect(Object.keys(files)).toContain(name);
  }
  for (const name of ["sw.js", "build.json", "_headers", "index.html.br", "gallery/index.html"]) {
    expect(Object.keys(files)).not.toContain(name);
  }
});

test("the core is what pages are made of at once; the engine is what a run needs beside it", () => {
  const { core, engine } = describeBuild(folder, base);
  expect(core).toEqual([
    "404.html",
    "_astro/deep.js",
    "_astro/look.css",
    "_astro/page.js",
    "_astro/part.js",
    "offline/index.html",
  ]);
  expect(engine).toEqual(["_astro/embedded-engine.1.js", "_astro/guest.1.js", "_astro/editor.js"].sort());
});

test("a page has its title, its data, and whether programs run in it", () => {
  const { pages } = describeBuild(folder, base);
  expect(pages).toEqual({
    "index.html": { title: "Home & more", needs: [], runs: false },
    "lessons/a/index.html": { title: "A", needs: ["programs/a.json"], runs: true },
  });
});

test("the id follows every byte, and nothing but the files", () => {
  const { id } = describeBuild(folder, base);
  write({ "sw.js": "another", "index.html.br": "another" });
  expect(describeBuild(folder, base).id).toBe(id);
  write({ "programs/a.json": "[]" });
  expect(describeBuild(folder, base).id).not.toBe(id);
});
