// Two files of a program stand side by side where there is room for them, and behind tabs where there is not.
import { expect, test } from "vitest";
import { accessibilityFaults } from "./accessibility-faults.ts";
import { runningLesson } from "./built-pages.ts";
import { useBuiltSite } from "./built-site.ts";

const site = useBuiltSite();
const wide = { viewport: { width: 1680, height: 900 } };

test("by the reader's choice: the first file beside the others, static and edited; without room, tabs", async () => {
  await using visit = await site.visit(runningLesson, wide);
  const { page } = visit;
  const tabs = page.locator("code-tabs:has([role=tablist])").first();
  const beside = tabs.getByRole("button", { name: "Side by side" });
  const panels = tabs.locator(":scope > section:visible");
  const names = () => tabs.getByRole("tab").allTextContents();
  const [first = "", ...others] = await names();
  expect(await panels.count()).toBe(1);
  await beside.focus();
  await page.keyboard.press("Enter");
  expect(await beside.getAttribute("aria-pressed")).toBe("true");
  expect(await panels.count()).toBe(2);
  expect(await names()).toEqual(others);
  expect(await panels.first().locator(".file-name").innerText()).toBe(first);
  const [left, right] = [await panels.first().boundingBox(), await panels.nth(1).boundingBox()];
  expect((left?.x ?? 0) + (left?.width ?? 0)).toBeLessThanOrEqual((right?.x ?? 0) + 1);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);

  await tabs.getByRole("tab").first().focus();
  await page.keyboard.press("End");
  expect(await tabs.getByRole("tab", { selected: true }).textContent()).toBe(others.at(-1));
  expect(await panels.count()).toBe(2);

  await tabs.getByRole("button", { name: "Edit", exact: true }).click();
  await tabs.locator(".cm-content:visible").nth(1).waitFor();
  expect(await accessibilityFaults(page, "code-tabs")).toEqual([]);

  await page.setViewportSize({ width: 800, height: 900 });
  await expect.poll(() => panels.count()).toBe(1);
  expect(await names()).toEqual([first, ...others]);
  expect(await beside.isVisible()).toBe(false);
  await page.setViewportSize(wide.viewport);
  await expect.poll(() => panels.count()).toBe(2);
  await beside.click();
  expect(await panels.count()).toBe(1);
  expect(visit.complaints).toEqual([]);
});
