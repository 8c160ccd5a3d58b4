// What a page costs before the reader has touched anything, packed as a host would pack it.
import { readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { lessonPaths } from "./built-pages.ts";
import { useBuiltSite } from "./built-site.ts";
import type { Visit } from "./visit.ts";

const site = useBuiltSite();
const soon = { timeout: 60_000, interval: 50 };
const dist = fileURLToPath(new URL("../../dist", import.meta.url));

/** Most bytes that any lesson brings before an interaction, beside its own document: styles, scripts, pictures of the frame. */
const mostBesideLesson = 27_000;

/** Most bytes of a lesson's document: its words, programs, recorded output and pictures. See decision 0037. */
const mostOfDocument = 42_000;

/**
 * Most bytes that the first Run adds, on a page whose example uses threads and timers. Node's own modules that such a run
 * evaluates are 112 kB of it, and what makes the timeline and the console live is in it too.
 */
const mostOfFirstRun = 230_000;
/** What the engine fetches behind a run, for the next one. */
const behindRun = /library-more/;
/** Most bytes that the first Edit adds, beside the type stripper. */
const mostOfFirstEdit = 200_000;

/** The packed size of what an address of the site answers. */
function packedSize(address: string): number {
  const path = decodeURIComponent(new URL(address).pathname);
  const file = join(dist, extname(path) === "" ? join(path, "index.html") : path);
  return brotliCompressSync(readFileSync(file)).length;
}

/** The addresses of this site that a page has asked for so far. */
function askedOf({ requests }: Visit): string[] {
  return [...new Set(requests)].filter((address) => address.startsWith(`${site.origin}/`));
}

type Sizes = readonly (readonly [number, string])[];

function sizesOf(asked: readonly string[]): Sizes {
  return asked.map((address) => [packedSize(address), new URL(address).pathname] as const);
}

const sumOf = (sizes: Sizes) => sizes.reduce((sum, [size]) => sum + size, 0);
const listOf = (sizes: Sizes) => sizes.map(([size, name]) => `${size} ${name}`).join("\n");

describe.each(lessonPaths())("%s", (path) => {
  test("before any interaction it is small, and holds nothing of engine, editor or search", async () => {
    await using visit = await site.visit(path);
    const asked = askedOf(visit);
    const sizes = sizesOf(asked);
    expect(sizes.length).toBeGreaterThan(3);
    const late = /(engine|library-|guest|frame|surface|editor|search-dialog|\/search\/)(?!.*\.css$)/;
    expect(asked.filter((address) => late.test(address))).toEqual([]);
    const [document, beside] = [sizes.filter(([, name]) => name === path), sizes.filter(([, name]) => name !== path)];
    expect(sumOf(document), listOf(sizes)).toBeLessThanOrEqual(mostOfDocument);
    expect(sumOf(beside), listOf(sizes)).toBeLessThanOrEqual(mostBesideLesson);
  });
});

test("the first Run, and then the first Edit, add what they may", async () => {
  await using visit = await site.visit("/");
  const { page } = visit;
  const example = page.locator("run-example").first();
  const before = askedOf(visit);
  await example.getByRole("button", { name: "Run", exact: true }).click();
  await expect.poll(() => example.locator("run-status").textContent(), soon).toContain("with code 0");
  await page.waitForLoadState("networkidle");
  const afterRun = askedOf(visit);
  const ofRun = sizesOf(afterRun.filter((address) => !before.includes(address) && !behindRun.test(address)));
  expect(ofRun.length).toBeGreaterThan(3);
  expect(sumOf(ofRun), listOf(ofRun)).toBeLessThanOrEqual(mostOfFirstRun);

  await example.getByRole("button", { name: "Edit", exact: true }).click();
  await example.locator(".cm-content").first().waitFor();
  await page.waitForLoadState("networkidle");
  const ofEdit = sizesOf(askedOf(visit).filter((address) => !afterRun.includes(address)));
  const besideStripper = ofEdit.filter(([, name]) => !name.includes("library-types"));
  expect(besideStripper.length).toBeGreaterThan(0);
  expect(sumOf(besideStripper), listOf(besideStripper)).toBeLessThanOrEqual(mostOfFirstEdit);
});
