// A comparison in a lesson: recorded runs on one axis, and the reader's own, one after the other.
import type { Locator, Page } from "playwright-core";
import { expect, test } from "vitest";
import { readExample } from "#example/read-example.ts";
import { describeComparison, rowsOf } from "#timeline/comparison-of.ts";
import { timelineOf } from "#timeline/timeline-of.ts";
import { runningLesson } from "./built-pages.ts";
import { useBuiltSite } from "./built-site.ts";

const site = useBuiltSite();
const soon = { timeout: 60_000, interval: 50 };
const names = ["Sequential", "Async", "Threads", "Processes"];
const recorded = names.map((name) => {
  const { recording } = readExample(`10-foundations/three-dishes-${name.toLowerCase()}`);
  return { name, timeline: timelineOf(recording) };
});

function partsOf(page: Page): {
  button: (name: string) => Locator;
  said: Locator;
  axes: () => Promise<string[]>;
  all: Locator;
} {
  const all = page.locator("compare-models");
  return {
    all,
    button: (name) => all.getByRole("button", { name, exact: true }),
    said: all.locator("run-status"),
    axes: () =>
      all
        .locator("svg.timeline-drawing")
        .evaluateAll((drawings) => drawings.map((one) => one.getAttribute("data-to") ?? "")),
  };
}

test("without JavaScript it shows every recorded run on one axis, in words and as a table", async () => {
  await using visit = await site.visit(runningLesson, { javaScriptEnabled: false });
  const { all, axes, button } = partsOf(visit.page);
  expect(await all.locator(".head > .name").allTextContents()).toEqual(names);
  const longest = Math.max(...recorded.map(({ timeline }) => timeline.to));
  expect(await axes()).toEqual(names.map(() => String(longest)));
  expect(await all.locator("svg.timeline-drawing").first().isVisible()).toBe(true);
  const [sum, ...sentences] = describeComparison(recorded);
  expect(await all.locator(".words > .timeline-words").textContent()).toBe(sum);
  expect(await all.locator(".sentences li").allTextContents()).toEqual(sentences);
  const cells = await all
    .locator("tbody tr")
    .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent)));
  expect(cells).toEqual(rowsOf(recorded).map((row) => Object.values(row)));
  expect(await button("Run all here").isVisible()).toBe(false);
  expect(await button("Here").isVisible()).toBe(false);
});

test("Run all here runs all four, shows them on one axis, and goes back to the recorded ones", async () => {
  await using visit = await site.visit(runningLesson);
  const { all, axes, button, said } = partsOf(visit.page);
  expect(visit.requests.filter((url) => /compare-models|compared|programs/.test(url))).toEqual([]);
  await button("Run all here").click();
  await expect.poll(() => said.textContent(), soon).toBe("All 4 ran here, one after the other.");
  expect(await all.locator("tbody th").allTextContents()).toEqual(names);
  expect(new Set(await axes()).size).toBe(1);
  expect(await all.locator(".runs-of").textContent()).toContain("Your runs");
  const jobs = await all.locator("tbody td:nth-child(4)").allTextContents();
  expect(jobs.slice(0, 2)).toEqual(["1", "3"]);
  await button("Recorded").click();
  expect(await all.locator(".runs-of").textContent()).toContain("Recorded on Node.js");
  expect(await all.locator(".words > .timeline-words").textContent()).toBe(describeComparison(recorded)[0]);
  expect(await button("Recorded").getAttribute("aria-pressed")).toBe("true");
  expect(visit.complaints).toEqual([]);
});

test("Stop ends the run under way, those after it are not begun, and an example may run next", async () => {
  await using visit = await site.visit(runningLesson);
  const { all, button, said } = partsOf(visit.page);
  await button("Run all here").click();
  await expect.poll(() => said.textContent(), soon).toContain("Running 1 of 4: Sequential");
  await button("Stop").click();
  await expect.poll(() => said.textContent(), soon).toBe("Stopped: 0 of 4 ran here to their end.");
  expect((await all.locator(".figures").allTextContents()).map((text) => text.trim())).toEqual([
    expect.stringMatching(/stopped$/),
    "Not run.",
    "Not run.",
    "Not run.",
  ]);
  // An example that is run takes the turn of a comparison under way.
  await button("Run all again").click();
  await expect.poll(() => said.textContent(), soon).toContain("Running 1 of 4");
  const example = visit.page.locator("run-example").first();
  await example.locator("run-controls button").click();
  await expect.poll(() => said.textContent(), soon).toContain("Stopped: ");
  await expect.poll(() => example.locator("run-status").textContent(), soon).toMatch(/^Exited with code 0/);
});

test("a program that fails is told, and the others go on; so does one whose file is not to be had", async () => {
  await using visit = await site.visit(runningLesson);
  const { all, button, said } = partsOf(visit.page);
  const failing = /three-dishes-async\.json$/;
  await visit.page.route(failing, (route) => route.fulfill({ status: 503, body: "" }));
  await button("Run all here").click();
  await expect.poll(() => said.textContent(), soon).toMatch(/could not be fetched\. Check the connection/);
  await visit.page.unroute(failing);
  await visit.page.route(/three-dishes-\w+\.json$/, (route) => {
    const main = failing.test(route.request().url()) ? "process.exitCode = 3;" : "console.log(1);";
    const program = { files: { "main.ts": main }, entry: "main.ts", args: [], env: {} };
    return route.fulfill({ json: { id: "made-up", program, stripped: { "main.ts": main }, order: "exact" } });
  });
  await button("Run all again").click();
  await expect
    .poll(() => said.textContent(), soon)
    .toMatch(/^3 of 4 ran here to their end\. Async: exited with code 3/);
  expect(await all.locator("tbody th").allTextContents()).toEqual([
    "Sequential",
    "Async (did not end well)",
    "Threads",
    "Processes",
  ]);
});
