import { afterAll, beforeAll, expect, test } from "vitest";
import type { Browser } from "playwright-core";
import { openBrowser } from "#support/open-browser.ts";
import { exampleMarkup, openElementPage } from "#support/element-page.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test.each([
  ["a recorded run that is longer", 480, [(100 * 214) / 480, "as it came"]],
  ["a recorded run that is shorter", 90, [100, (100 * 90) / 214]],
  ["not with one that would be a speck", 9, [100, "as it came"]],
])("a run of 214 ms shares its axis with %s (%i ms)", async (_what, lasted, widths) => {
  const events = [
    { at: 0, lane: "main", type: "lane-opened", role: "main", openedBy: null, label: "main" },
    { at: lasted, lane: "main", type: "lane-closed", exitCode: 0 },
  ];
  const markup = exampleMarkup("one")
    .replace('"events":[]', `"events":${JSON.stringify(events)}`)
    .replace(
      ">recorded<",
      "><div class=picture><svg id=recorded class=timeline-drawing><title>Recorded</title></svg></div><",
    );
  await using opened = await openElementPage(browser, markup);
  const { page } = opened;
  await page.evaluate(`window.play = async ({ onEvent }) => {
    onEvent({ at: 0, lane: "main", type: "lane-opened", role: "main", openedBy: null, label: "main" });
    onEvent({ at: 214, lane: "main", type: "lane-closed", exitCode: 0 });
    return { kind: "exited", exitCode: 0 };
  }`);
  await page.getByRole("button", { name: "Run" }).click();
  await page.getByRole("button", { name: "Run again" }).waitFor();

  const shown = await page
    .locator("run-timeline figure svg.timeline-drawing")
    .evaluateAll((drawings) =>
      drawings.map((drawing) => drawing.querySelector(".life")?.getAttribute("width") ?? "as it came"),
    );
  expect(shown).toEqual(widths.map((width) => (typeof width === "string" ? width : `${Number(width.toFixed(2))}%`)));
  expect(await page.locator("run-timeline .recorded title").first().textContent()).toBe("Recorded");
  expect(opened.faults).toEqual([]);
});

test("the timeline grows while the run is under way", async () => {
  await using opened = await openElementPage(browser, exampleMarkup("one"));
  const { page } = opened;
  await page.evaluate(`window.play = ({ onEvent, signal }) => new Promise((resolve) => {
    onEvent({ at: 0, lane: "main", type: "lane-opened", role: "main", openedBy: null, label: "main.ts" });
    signal.addEventListener("abort", () => {
      onEvent({ at: 50, lane: "main", type: "lane-closed", exitCode: null });
      resolve({ kind: "stopped" });
    });
  }); undefined`);
  await page.getByRole("button", { name: "Run" }).click();
  const drawing = page.locator("run-timeline .here svg");
  await drawing.locator(".lane.open").waitFor();
  expect(await drawing.getAttribute("id")).toMatch(/^run-timeline-/);
  expect(await drawing.locator(".nothing").count()).toBe(0);
  const first = await drawing.locator("desc").textContent();
  await page.waitForFunction(
    (before) => document.querySelector("run-timeline .here svg desc")?.textContent !== before,
    first,
  );
  await page.getByRole("button", { name: "Stop" }).click();
  await page.getByRole("button", { name: "Run again" }).waitFor();
  expect(await drawing.locator(".lane.open").count()).toBe(0);
  expect(opened.faults).toEqual([]);
});
