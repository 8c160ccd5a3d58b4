import { expect, test } from "vitest";
import { lessonPaths } from "./built-pages.ts";
import { useBuiltSite } from "./built-site.ts";
import { expectSoundPage } from "./sound-page.ts";

const site = useBuiltSite();

test.each(lessonPaths())("%s is sound", (path) => expectSoundPage(site, path));

test("there are lessons", () => {
  expect(lessonPaths().length).toBeGreaterThan(10);
});
