// A prediction in a lesson: its key is the recording.
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { readExample } from "#example/read-example.ts";
import { printedLines } from "#timeline/printed-lines.ts";
import { runningLesson } from "./built-pages.ts";
import { useBuiltSite } from "./built-site.ts";

const site = useBuiltSite();
const { recording } = readExample("10-foundations/two-functions-take-turns");
const recorded = printedLines(recording.events).map(({ text }) => text);

const shown = (page: Page) => page.locator("predict-output li code").allTextContents();

/** Puts the lines in this order with the keyboard alone, as one who cannot use a pointer would. */
async function put(page: Page, lines: readonly string[]): Promise<void> {
  for (const [index, line] of lines.entries()) {
    while ((await shown(page)).indexOf(line) > index) {
      await page.getByRole("button", { name: `Move “${line}” up` }).focus();
      await page.keyboard.press("ArrowUp");
    }
  }
}

test("a wrong order is told with what is wrong and why, and the right one opens the answer", async () => {
  await using visit = await site.visit(runningLesson);
  const { page } = visit;
  const answer = page.locator("predict-output details").first();
  const verdict = page.locator("predict-output .verdict");
  expect(await answer.isVisible()).toBe(false);
  expect([...(await shown(page))].sort()).toEqual([...recorded].sort());
  expect(await shown(page)).not.toEqual(recorded);

  const [first = "", second = "", third = "", ...others] = recorded;
  await put(page, [first, third, second, ...others]);
  await page.locator("predict-output").getByRole("button", { name: "Check" }).click();
  expect(await verdict.textContent()).toContain(`${recorded.length - 2} lines are in place, of ${recorded.length}.`);
  expect(await verdict.textContent()).toContain(`line 2: you have “${third}”. Between`);
  expect(await answer.isVisible()).toBe(false);

  await put(page, recorded);
  expect(await shown(page)).toEqual(recorded);
  await page.locator("predict-output").getByRole("button", { name: "Check" }).click();
  expect(await verdict.textContent()).toBe(`All ${recorded.length} lines are in place.`);
  expect(await answer.isVisible()).toBe(true);
  expect(visit.complaints).toEqual([]);
});

test("the answer can be asked for, and the program be run there", async () => {
  await using visit = await site.visit(runningLesson);
  const { page } = visit;
  await page.getByRole("button", { name: "Show the answer" }).click();
  const example = page.locator("predict-output run-example");
  await example.getByRole("button", { name: "Run", exact: true }).click();
  await example.getByRole("button", { name: "Run again" }).waitFor();
  const lines = await example.getByRole("log").locator(".line").allTextContents();
  expect(lines).toEqual(recorded);
});

test("without JavaScript the answer is folded away, and can be opened", async () => {
  await using visit = await site.visit(runningLesson, { javaScriptEnabled: false });
  const answer = visit.page.locator("predict-output details").first();
  expect(await answer.getByRole("log").isVisible()).toBe(false);
  await answer.locator("summary").first().click();
  expect(await answer.getByRole("log").innerText()).toBe(recorded.join("\n"));
});
