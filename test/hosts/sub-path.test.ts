// The site below a path of its host: built once more for it, and walked in a browser. The host has nothing beside it.
import { execFile } from "node:child_process";
import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowser } from "#support/open-browser.ts";
import { followBuiltLinks } from "#support/built-links.ts";
import { lessonPaths, missingPage, otherPaths, runningLesson } from "../site/built-pages.ts";
import { linkTo } from "../site/playground-page.ts";
import { openReading, runFirst, soon, untilKept } from "./reading.ts";
import { SiteCopy } from "./site-copy.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const built = join(root, ".cache", "sub-path-site");
const base = "/interleave/";
const edit = "https://example.org/sources/edit/main";
const lesson = `${base}lessons/concurrency-vs-parallelism/`;

/** A page that is missing has a test of its own. */
const oneOfEachKind = ["/gallery/", runningLesson, ...otherPaths.filter((path) => path !== missingPage)];

let browser: Browser;
let site: SiteCopy;
beforeAll(async () => {
  rmSync(built, { recursive: true, force: true });
  const env = { ...process.env, BASE_PATH: "interleave", SITE_URL: "https://example.org", EDIT_URL: edit };
  await promisify(execFile)(process.execPath, [join(root, "tools", "build.ts"), "--out", built], { cwd: root, env });
  [browser, site] = [await openBrowser(), await SiteCopy.open({ base }, built)];
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await site?.[Symbol.asyncDispose]();
});

test("every link of every page leads below the path, to what is there", () => {
  const { pages, broken } = followBuiltLinks(built, base);
  expect(pages).toBeGreaterThan(lessonPaths().length + otherPaths.length);
  expect(broken).toEqual([]);
});

test("a page of each kind answers below the path; it asks for nothing beside it, and what its scripts add leads there", async () => {
  await using reading = await openReading(browser, site.origin + base);
  const { page } = reading;
  const complaints: string[] = [];
  page.on("pageerror", (fault) => complaints.push(fault.message));
  page.on("response", (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()} ${response.url()}`);
  });
  const links = new Set<string>();
  for (const path of oneOfEachKind) {
    await page.goto(site.origin + base + path.slice(1), { waitUntil: "networkidle" });
    expect(await page.locator("h1").count()).toBe(1);
    const found = await page.locator("a[href]").evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).href));
    for (const link of found) if (link.startsWith(`${site.origin}/`)) links.add(link.replace(/#.*$/, ""));
  }
  expect([...links].filter((link) => !link.startsWith(site.origin + base))).toEqual([]);
  const answers = await Promise.all([...links].map(async (link) => ({ link, status: (await fetch(link)).status })));
  expect(answers.filter(({ status }) => status !== 200)).toEqual([]);
  expect(complaints).toEqual([]);
  expect(site.asked.filter((path) => !path.startsWith(base))).toEqual([]);
});

test("a program runs, also from a link; search leads to a page; and a missing page is ours", async () => {
  await using reading = await openReading(browser, site.origin + lesson);
  const { page } = reading;
  expect(await runFirst(page)).toMatch(/^Exited with code 0/);
  await page.locator("run-example playground-link a").first().click();
  await page.waitForURL(`${site.origin}${base}playground/**`);
  await page.goto(`${site.origin}${base}${(await linkTo('console.log("below a path")')).slice(1)}`);
  expect(await runFirst(page)).toMatch(/^Exited with code 0/);
  expect(await page.locator("output-console").innerText()).toContain("below a path");

  await page.keyboard.press("Control+k");
  const dialog = page.getByRole("dialog", { name: "Search this site" });
  await dialog.getByRole("combobox", { name: "Search for" }).fill("parallelism");
  await dialog.getByRole("option", { name: "Concurrency and parallelism" }).first().click();
  await page.waitForURL(`${site.origin}${lesson}**`);

  const missing = await page.goto(`${site.origin}${base}no/such/page/`);
  expect(missing?.status()).toBe(404);
  await page.getByRole("link", { name: "home page" }).click();
  await page.waitForURL(site.origin + base);
});

test("a page that was visited is read with the server stopped; nothing beside the path is the worker's", async () => {
  await using reading = await openReading(browser, site.origin + lesson);
  const { page } = reading;
  await untilKept(page, lesson);
  expect(await page.evaluate(async () => (await navigator.serviceWorker.ready).scope)).toBe(site.origin + base);
  await site.stop();
  await page.goto(site.origin + lesson.replace(/\/$/, ""));
  expect(page.url()).toBe(site.origin + lesson);
  expect(await runFirst(page)).toMatch(/^Exited with code 0/);
  await page.goto(`${site.origin}${base}playground/`);
  await expect
    .poll(() => page.locator(".stand-in").innerText(), soon)
    .toContain(`${base}playground/ has not been kept`);
  await expect(page.goto(`${site.origin}/other/`)).rejects.toThrow("ERR_CONNECTION_REFUSED");
  await site.start();
});

test("each lesson leads to its own file where sources are edited, and a page that no file holds does not", () => {
  for (const path of lessonPaths()) {
    const links = linksOf(site.text(`${path.slice(1)}index.html`)).filter((href) => href.startsWith(edit));
    expect(links).toEqual([`${edit}/content${path.replace(/\/$/, ".mdx")}`]);
    expect(existsSync(join(root, links[0]?.slice(edit.length) ?? ""))).toBe(true);
  }
  expect(linksOf(site.text("404.html")).filter((href) => href.startsWith(edit))).toEqual([]);
});

test("robots and the map of the site name its whole address", () => {
  expect(site.text("robots.txt")).toContain(`Sitemap: https://example.org${base}sitemap-index.xml`);
  const places = [...site.text("sitemap-0.xml").matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, place]) => place);
  expect(places).toContain(`https://example.org${lesson}`);
  expect(places.filter((place) => !place?.startsWith(`https://example.org${base}`))).toEqual([]);
  expect(site.text("_headers")).toContain(`\n${base}_astro/*\n`);
  expect(site.text("index.html")).toContain(`<link rel="canonical" href="https://example.org${base}"`);
});

function linksOf(markup: string): string[] {
  return [...markup.matchAll(/<a [^>]*?href="([^"]*)"/g)].map(([, href = ""]) => href);
}
