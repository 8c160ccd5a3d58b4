// A walk through a lesson with the keyboard alone: each thing is reached with Tab, shows that it has the focus, and works.
import type { Locator, Page } from "playwright-core";
import { expect, test } from "vitest";
import { runningLesson } from "./built-pages.ts";
import { useBuiltSite } from "./built-site.ts";

const site = useBuiltSite();
const soon = { timeout: 30_000, interval: 50 };

/** Where the focus went: what has it, and whether a reader can see that. */
interface Stop {
  readonly name: string;
  readonly isSeen: boolean;
}

/** In the page: what has the focus now. Its mark may be drawn by what it lies in, as the editor's is. */
function stopHere(): Stop {
  const one = document.activeElement ?? document.body;
  const marks = [one, one.parentElement?.parentElement].map((each) => {
    const style = each && getComputedStyle(each);
    return style !== null && style !== undefined && style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0;
  });
  const { top, bottom, left, right } = one.getBoundingClientRect();
  const isInSight = bottom > 0 && top < innerHeight && right > 0 && left < innerWidth;
  const name = one.getAttribute("aria-label") ?? one.textContent ?? "";
  return {
    name: `${one.tagName.toLowerCase()} ${name.trim().slice(0, 40)}`,
    isSeen: isInSight && marks.includes(true),
  };
}

/** Presses Tab until this has the focus; every place on the way is to be seen. */
async function tabTo(page: Page, wanted: Locator, most = 40): Promise<void> {
  const trail: string[] = [];
  for (let presses = 0; presses < most; presses += 1) {
    await page.keyboard.press("Tab");
    const stop = await page.evaluate(stopHere);
    trail.push(stop.name);
    expect(stop.isSeen, `the focus can be seen on ${stop.name}`).toBe(true);
    if (await wanted.evaluate((one) => one === document.activeElement)) return;
  }
  expect.fail(`Expected to reach it, but the focus went: ${trail.join(" · ")}`);
}

test("reach, edit, leave the editor, run, stop, read the output, step through the timeline", async () => {
  await using visit = await site.visit(runningLesson);
  const { page } = visit;
  const example = page.locator("run-example").first();
  const button = (name: string) => example.getByRole("button", { name, exact: true });
  const run = example.locator("run-controls button");
  const status = example.locator("run-status");

  // The first stop of a page leads past its head and sidebar.
  await page.keyboard.press("Tab");
  expect((await page.evaluate(stopHere)).name).toContain("Skip to content");
  await page.keyboard.press("Enter");

  await tabTo(page, example.getByRole("tab", { name: "main.ts" }));
  await page.keyboard.press("ArrowRight");
  expect(await example.getByRole("tab", { name: "cook-dish.ts" }).getAttribute("aria-selected")).toBe("true");
  await page.keyboard.press("ArrowLeft");

  await tabTo(page, button("Edit"));
  await page.keyboard.press("Enter");
  const editor = example.getByRole("textbox", { name: "Source of main.ts" });
  await expect.poll(() => editor.evaluate((one) => one === document.activeElement), soon).toBe(true);
  await page.keyboard.press("Control+a");
  await page.keyboard.type('console.log("typed"); setInterval(() => {}, 10);');
  await page.keyboard.press("Home");
  await page.keyboard.press("Tab");
  expect(await editor.innerText()).toMatch(/^\s+console/);
  expect(await editor.evaluate((one) => one === document.activeElement)).toBe(true);
  await page.keyboard.press("Escape");
  await tabTo(page, button("Reset"));

  await tabTo(page, run);
  await page.keyboard.press("Enter");
  await expect.poll(() => status.innerText(), soon).toMatch(/^Running/);
  expect(await run.textContent()).toBe("Stop");
  await expect.poll(() => example.getByRole("log").innerText(), soon).toBe("typed");
  await page.keyboard.press("Enter");
  await expect.poll(() => status.innerText(), soon).toMatch(/^Stopped/);
  expect(await run.evaluate((one) => one === document.activeElement)).toBe(true);

  await tabTo(page, example.getByRole("log"));
  await tabTo(page, button("Step back"));
  await page.keyboard.press("Enter");
  await page.keyboard.press("ArrowLeft");
  expect(await example.locator("timeline-player .says").textContent()).toMatch(/^\d+ of \d+ · /);
  await tabTo(page, example.getByRole("slider", { name: "Step" }));
  await page.keyboard.press("Home");
  expect(await example.locator("timeline-player .says").textContent()).toMatch(/^1 of /);
  await tabTo(page, example.locator(".here summary"));
  await page.keyboard.press("Enter");
  expect(await example.locator(".here table").isVisible()).toBe(true);
  expect(visit.complaints).toEqual([]);
});
