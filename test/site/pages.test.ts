import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { followBuiltLinks } from "#support/built-links.ts";
import { accessibilityFaults } from "./accessibility-faults.ts";
import { lessonPaths, otherPaths } from "./built-pages.ts";
import { useBuiltSite } from "./built-site.ts";
import { expectSoundPage } from "./sound-page.ts";

const site = useBuiltSite();
const dist = fileURLToPath(new URL("../../dist", import.meta.url));

// Lessons have a suite of their own, which can go on beside this one.
test.each(otherPaths)("%s is sound", (path) => expectSoundPage(site, path));

test("what is wrong with a page is told, and where", async () => {
  await using visit = await site.visit("/offline/");
  await visit.page.locator("main h1").evaluate((title) => title.before(document.createElement("img")));
  expect(await accessibilityFaults(visit.page)).toEqual([expect.stringMatching(/^image-alt: .*\(img\)/)]);
});

test("every link of every page leads to a file of the site, and to a place that its page has", () => {
  const { pages, addresses, broken } = followBuiltLinks(dist);
  expect(pages).toBeGreaterThan(lessonPaths().length + otherPaths.length);
  expect(addresses).toBeGreaterThan(pages);
  expect(broken).toEqual([]);
});

test("the licences of what the pages are made of lie beside them", async () => {
  const licences = await (await fetch(`${site.origin}/licenses.md`)).text();
  for (const name of ["@astrojs/starlight", "@codemirror/view"]) expect(licences).toContain(`## ${name} - `);
});
