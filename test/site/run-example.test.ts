import type { Locator, Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { runningLesson } from "./built-pages.ts";
import { useBuiltSite } from "./built-site.ts";

const site = useBuiltSite();
const soon = { timeout: 30_000, interval: 50 };

/** The parts of the first example of a page, by their roles and names. */
function partsOf(page: Page): Record<"example" | "run" | "stop" | "output" | "status", Locator> {
  const example = page.locator("run-example").first();
  return {
    example,
    run: example.getByRole("button", { name: /^Run( again)?$/ }),
    stop: example.getByRole("button", { name: "Stop", exact: true }),
    output: example.getByRole("log", { name: "Output" }),
    status: example.locator("run-status"),
  };
}

/** Waits until a run has ended, however it did, and says how: a fault is then told at once and not by a timeout. */
async function endOf(status: Locator): Promise<string> {
  await expect.poll(() => status.innerText(), soon).toMatch(/^Stopped|engine(:| failed|$)/);
  return status.innerText();
}

/** The lines of an output in the order of the alphabet: programs with threads print them in any order. */
async function linesIn(output: Locator): Promise<string[]> {
  const lines = (await output.innerText()).split("\n").map((line) => line.trim());
  return lines.filter((line) => line !== "").sort();
}

describe("Run", () => {
  test("prints the lines of the program and says how it ended and on which engine", async () => {
    await using visit = await site.visit(runningLesson);
    const { run, output, status } = partsOf(visit.page);
    const recorded = await linesIn(output);
    expect(recorded.length).toBeGreaterThan(2);
    await run.click();
    expect(await endOf(status)).toMatch(/^Exited with code 0 in .*embedded engine/);
    expect(await linesIn(output)).toEqual(recorded);
    expect(visit.complaints).toEqual([]);
    expect(visit.requests.filter((url) => !url.startsWith(`${site.origin}/`))).toEqual([]);
  });

  test("a second run takes the place of the first", async () => {
    await using visit = await site.visit(runningLesson);
    const { run, output, status } = partsOf(visit.page);
    await status.evaluate((line) => {
      const said: string[] = [];
      Object.assign(globalThis, { said });
      new MutationObserver(() => said.push(line.textContent)).observe(line, { childList: true });
    });
    const exits = async (): Promise<number> =>
      (await visit.page.evaluate<string[]>("said")).filter((sentence) => sentence.startsWith("Exited")).length;
    await run.click();
    await expect.poll(exits, soon).toBe(1);
    const first = await linesIn(output);
    await run.click();
    await expect.poll(exits, soon).toBe(2);
    expect(await linesIn(output)).toEqual(first);
  });

  test("works from the keyboard", async () => {
    await using visit = await site.visit(runningLesson);
    const { run, status } = partsOf(visit.page);
    await run.focus();
    await visit.page.keyboard.press("Enter");
    expect(await endOf(status)).toMatch(/^Exited with code 0/);
  });
});

describe("Stop", () => {
  test("ends a run, and the next one too", async () => {
    await using visit = await site.visit(runningLesson);
    const { run, stop, status } = partsOf(visit.page);
    for (const _ of ["first", "second"]) {
      await run.click();
      await stop.click();
      expect(await endOf(status)).toMatch(/^Stopped/);
      await expect.poll(() => run.isVisible(), soon).toBe(true);
    }
    await run.click();
    expect(await endOf(status)).toMatch(/^Exited with code 0/);
    expect(visit.complaints).toEqual([]);
  });
});

describe("The engine", () => {
  const loadedScripts = (page: Page): Promise<number> =>
    page.evaluate(() =>
      performance
        .getEntriesByType("resource")
        .filter((entry) => /\.m?js$/.test(new URL(entry.name).pathname))
        .reduce((sum, entry) => sum + (entry as PerformanceResourceTiming).decodedBodySize, 0),
    );

  test("is not asked for until the pointer comes near Run", async () => {
    await using visit = await site.visit(runningLesson);
    const { run } = partsOf(visit.page);
    const before = [...visit.requests];
    // The whole engine with Node's library is far bigger than this, and a page's own scripts are far smaller.
    expect(await loadedScripts(visit.page)).toBeLessThan(150_000);
    expect(before.filter((url) => /kernel|guest|embedded|library|frame/i.test(new URL(url).pathname))).toEqual([]);
    await run.hover();
    await expect.poll(() => visit.requests.length, soon).toBeGreaterThan(before.length);
  });

  test("is not asked for by reading the page to its end", async () => {
    await using visit = await site.visit(runningLesson);
    const before = [...visit.requests];
    await visit.page.keyboard.press("End");
    await visit.page.waitForLoadState("networkidle");
    expect(visit.requests.slice(before.length)).toEqual([]);
  });
});

test("the live timeline is drawn beside the recorded one", async () => {
  await using visit = await site.visit(runningLesson);
  const { example, run, status } = partsOf(visit.page);
  const pictures = example.locator("svg[role=img]:visible, svg[role='graphics-document']:visible");
  const before = await pictures.count();
  expect(before).toBeGreaterThan(0);
  await run.click();
  expect(await endOf(status)).toMatch(/^Exited/);
  await expect.poll(() => pictures.count(), soon).toBeGreaterThan(before);
});
