// The console's own tools: a filter by lane, times, a copy, and links into the program.
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import type { Browser, Page } from "playwright-core";
import { exampleMarkup, openElementPage } from "#support/element-page.ts";
import { openBrowser } from "#support/open-browser.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** Opens a page whose program prints these lines, and runs it. */
async function printed(...lines: readonly (readonly [lane: string, text: string, stream?: string])[]): Promise<Page> {
  const opened = await openElementPage(browser, exampleMarkup("one"));
  onTestFinished(async () => {
    expect(opened.faults).toEqual([]);
    await opened[Symbol.asyncDispose]();
  });
  const { page } = opened;
  const events = lines.map(([lane, text, stream = "stdout"], index) => {
    return { at: index * 10, lane, type: "output", stream, text: `${text}\n` };
  });
  await page.evaluate(`window.play = async ({ onEvent }) => {
    for (const event of ${JSON.stringify(events)}) onEvent(event);
    return { kind: "exited", exitCode: 0 };
  }`);
  await page.getByRole("button", { name: "Run" }).click();
  await page.getByRole("button", { name: "Run again" }).waitFor();
  return page;
}

const shown = (page: Page) => page.locator("[role=log] .line").allTextContents();

test("one lane's lines can be shown alone, and all again", async () => {
  const page = await printed(["main", "a"], ["thread-1", "b"], ["main", "c"]);
  const lane = page.getByRole("combobox", { name: "Lane" });
  await lane.selectOption("thread-1");
  expect(await shown(page)).toEqual(["b"]);
  await lane.selectOption("All lanes");
  expect(await shown(page)).toEqual(["a", "b", "c"]);
});

test("times are shown when they are asked for", async () => {
  const page = await printed(["main", "a"], ["thread-1", "b"]);
  const times = page.getByRole("button", { name: "Times" });
  await times.click();
  expect(await shown(page)).toEqual(["0 ms maina", "10 ms thread-1b"]);
  expect(await times.getAttribute("aria-pressed")).toBe("true");
  await times.click();
  expect(await shown(page)).toEqual(["a", "b"]);
});

test("Copy takes the lines that are shown, and says so", async () => {
  const page = await printed(["main", "a"], ["thread-1", "b"], ["main", "c"]);
  await page.evaluate(`Object.defineProperty(navigator, "clipboard", {
    value: { writeText: async (text) => { window.copied = text; } },
  })`);
  await page.getByRole("combobox", { name: "Lane" }).selectOption("main");
  await page.getByRole("button", { name: "Copy" }).click();
  await page.getByRole("button", { name: "Copied" }).waitFor();
  expect(await page.evaluate("window.copied")).toBe("a\nc");
});

test("a place that an error names is shown in the program", async () => {
  const page = await printed(["main", "    at boil (file:///program/cook.ts:1:9)", "stderr"], ["main", "node:fs:3:1"]);
  expect(await page.locator("[role=log] button").allTextContents()).toEqual(["file:///program/cook.ts:1:9"]);
  await page.getByRole("button", { name: "cook.ts:1:9" }).click();
  expect(await page.getByRole("tab", { name: "cook.ts" }).getAttribute("aria-selected")).toBe("true");
});

test("colours are shown as colours, and what a program prints is never markup", async () => {
  const page = await printed(["main", "\u001b[31mred\u001b[39m <b>bold</b>"]);
  expect(await page.locator("[role=log] .ansi-red").allTextContents()).toEqual(["red"]);
  expect(await shown(page)).toEqual(["red <b>bold</b>"]);
});

test("what a program prints in one line bit by bit stays one line", async () => {
  const page = await printed();
  await page.evaluate(`window.play = async ({ onEvent }) => {
    const say = (text) => onEvent({ at: 0, lane: "main", type: "output", stream: "stdout", text });
    say("loading");
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    say("... done\\n");
    return { kind: "exited", exitCode: 0 };
  }`);
  await page.getByRole("button", { name: "Run again" }).click();
  await expect.poll(() => shown(page)).toEqual(["loading... done"]);
});
