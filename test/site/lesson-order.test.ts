// A reader who follows "next" from the first lesson passes every lesson once, in the order of the tracks, and comes back the
// same way.
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { tracks, type TrackId } from "../../src/site/build/tracks.ts";
import { lessonPaths } from "./built-pages.ts";
import { useBuiltSite } from "./built-site.ts";

const site = useBuiltSite();

/** The lessons as their files say, in the order of their tracks and of their places in them. */
const inOrder = lessonPaths()
  .map((path) => {
    const text = readFileSync(new URL(`../../content/lessons/${basename(path)}.mdx`, import.meta.url), "utf8");
    const field = (name: string): string => new RegExp(`^${name}: (.*)$`, "m").exec(text)?.[1] ?? "";
    const track = tracks.findIndex(({ id }) => id === (field("track") as TrackId));
    return { path, title: field("title"), track, order: Number(field("order")) };
  })
  .toSorted((a, b) => a.track - b.track || a.order - b.order);
const paths = inOrder.map(({ path }) => path);

test("next leads through every lesson, and previous back, also without JavaScript", async () => {
  const [first = "", last = ""] = [paths[0], paths.at(-1)];
  await using visit = await site.visit(first, { javaScriptEnabled: false });
  expect(await follow(visit.page, "next", last)).toEqual(paths);
  expect(await follow(visit.page, "prev", first)).toEqual(paths.toReversed());
});

test("each lesson says its track, its place in it, and how many minutes it takes, also without JavaScript", async () => {
  await using visit = await site.visit("/", { javaScriptEnabled: false });
  const { page } = visit;
  for (const { path, title, track } of inOrder) {
    const place = inOrder.filter((one) => one.track === track).findIndex((one) => one.path === path) + 1;
    await page.goto(site.origin + path, { waitUntil: "domcontentloaded" });
    expect(await page.locator("h1").innerText()).toBe(title);
    const said = (await page.locator("p.place").innerText()).replaceAll(/\s+/g, " ");
    const found = new RegExp(`^${tracks[track]?.title ?? ""} Lesson ${place} (\\d+) minutes$`).exec(said);
    expect(Number(found?.[1]), said).toBeGreaterThanOrEqual(8);
    expect(Number(found?.[1]), said).toBeLessThanOrEqual(15);
  }
});

/** Follows the links of one kind until a page, and gives the paths of all pages that were passed. */
async function follow(page: Page, kind: "next" | "prev", until: string): Promise<string[]> {
  const passed = [new URL(page.url()).pathname];
  while (passed.at(-1) !== until && passed.length <= paths.length) {
    const leadsTo = await page.locator(`a[rel=${kind}]`).getAttribute("href");
    await page.goto(new URL(leadsTo ?? "", page.url()).href, { waitUntil: "domcontentloaded" });
    passed.push(new URL(page.url()).pathname);
  }
  return passed;
}
