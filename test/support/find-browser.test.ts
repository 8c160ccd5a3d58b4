import { join } from "node:path";
import { expect, test } from "vitest";
import { browserPlaces, findBrowser } from "./find-browser.ts";

test("CHROMIUM_PATH overrules the search", () => {
  expect(browserPlaces({ env: { CHROMIUM_PATH: "/opt/mine", PATH: "/bin" }, platform: "linux" })).toEqual([
    "/opt/mine",
  ]);
});

test("on Linux every folder of the PATH is looked at, Chromium before Chrome", () => {
  const places = browserPlaces({ env: { PATH: "/a:/b" }, platform: "linux" });
  expect(places.slice(0, 2)).toEqual([join("/a", "chromium"), join("/b", "chromium")]);
  expect(places.indexOf(join("/usr/bin", "chromium"))).toBeLessThan(places.indexOf(join("/a", "google-chrome")));
});

test("on macOS and Windows the usual places are looked at", () => {
  expect(browserPlaces({ env: {}, platform: "darwin" })).toContain(
    join("/Applications", "Google Chrome.app", "Contents", "MacOS", "Google Chrome"),
  );
  expect(browserPlaces({ env: { PROGRAMFILES: "C:/P" }, platform: "win32" })).toContain(
    join("C:/P", "Google/Chrome/Application/chrome.exe"),
  );
});

test("the first place with a program is it, and none is null", () => {
  const machine = { env: { PATH: "/a:/b" }, platform: "linux" };
  expect(findBrowser(machine, (path) => path.startsWith("/b"))).toBe(join("/b", "chromium"));
  expect(findBrowser(machine, () => false)).toBeNull();
});
