// The lesson as other media show it: in forced colours, without motion, on paper, and magnified.
import type { Locator, Page } from "playwright-core";
import { expect, test } from "vitest";
import { runningLesson } from "./built-pages.ts";
import { useBuiltSite } from "./built-site.ts";
import { overlapsIn } from "./overlaps-in.ts";

const site = useBuiltSite();
const soon = { timeout: 30_000, interval: 50 };

/** The computed look of the first of these, and of the page behind it. */
async function looksOf(one: Locator, ...names: readonly string[]): Promise<readonly string[]> {
  return one.first().evaluate((element, wanted) => {
    const style = getComputedStyle(element);
    return wanted.map((name) => style.getPropertyValue(name));
  }, names);
}

/** What of the page's text is cut off: it reaches over the edge of the page, or of something that hides what is over its edge. */
function cutTexts(): string[] {
  const texts = [...document.querySelectorAll<HTMLElement>("header :is(a, button), main *")].filter(
    (one) =>
      [...one.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== "") &&
      one.checkVisibility({ visibilityProperty: true }) &&
      !(one instanceof SVGElement) &&
      one.closest(".sr-only, svg, option, select, .sl-anchor-link") === null,
  );
  return texts.flatMap((one) => {
    const box = one.getBoundingClientRect();
    if (box.width <= 1 || box.height <= 1) return [];
    for (let around: HTMLElement | null = one; around !== null; around = around.parentElement) {
      const style = getComputedStyle(around);
      if (/auto|scroll/.test(style.overflowX)) return [];
      const edge = around.getBoundingClientRect();
      const hides = /hidden|clip/.test(style.overflowX) || around === document.documentElement;
      const isCut = box.right > edge.right + 1 || box.left < edge.left - 1 || one.scrollWidth > one.clientWidth + 1;
      if (hides && isCut && getComputedStyle(one).display !== "inline") {
        return [`${one.tagName.toLowerCase()}.${one.className} “${(one.textContent ?? "").trim().slice(0, 40)}”`];
      }
    }
    return [];
  });
}

test.each(["/", runningLesson, "/playground/"])(
  "%s at four times the size: nothing is cut, covered, or needs scrolling to the side",
  async (path) => {
    // A window of 1280 by 1024 pixels, four times as large.
    const options = { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 };
    await using visit = await site.visit(path, options);
    const { page } = visit;
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    expect(await page.evaluate(cutTexts)).toEqual([]);
    expect(await page.evaluate(overlapsIn, "main")).toEqual([]);
    // What stays in place while the page moves leaves most of the window to the text.
    const head = await page.evaluate(() => {
      scrollTo(0, 2000);
      const fixed = [...document.querySelectorAll("header, mobile-starlight-toc nav, nav")].filter((one) =>
        /fixed|sticky/.test(getComputedStyle(one).position),
      );
      return Math.max(
        0,
        ...fixed.filter((one) => one.checkVisibility()).map((one) => one.getBoundingClientRect().bottom),
      );
    });
    expect(head).toBeLessThanOrEqual(128);
  },
);

async function seeForcedColours(page: Page): Promise<void> {
  await page.emulateMedia({ forcedColors: "active", colorScheme: "light" });
  const example = page.locator("run-example").first();
  const paper = "rgb(255, 255, 255)";
  const recorded = example.locator(".recorded");
  // Bars stand out by their edge, lanes by their number and pattern, blocked stretches by their hatching.
  expect(await looksOf(recorded.locator(".span:not(.heading) .bar"), "fill", "stroke")).toEqual([
    paper,
    "rgb(0, 0, 0)",
  ]);
  const patterns = await recorded.locator(".pattern").evaluateAll((all) => all.map((one) => one.getAttribute("fill")));
  expect(new Set(patterns).size).toBe(3);
  expect(await looksOf(recorded.locator("pattern[class=look-2] .stroke"), "stroke")).toEqual(["rgb(0, 0, 0)"]);
  expect(await looksOf(recorded.locator(".blocked"), "stroke")).toEqual(["rgb(0, 0, 0)"]);
  expect(await looksOf(recorded.locator(".hatch"), "stroke")).toEqual(["rgb(0, 0, 0)"]);
  expect(await looksOf(recorded.locator(".badge-text"), "fill")).toEqual([paper]);
  for (const button of await page.locator("main button:visible, main select:visible").all()) {
    const [style, colour, ground] = await looksOf(button, "border-top-style", "border-top-color", "background-color");
    const isBare = await button.evaluate((one) => one.matches(".bare, [role=tab], .place, .sl-anchor-link"));
    if (!isBare) expect([style, colour !== ground], (await button.textContent()) ?? "").toEqual(["solid", true]);
  }
  const run = example.locator("run-controls button");
  await run.focus();
  const [outline, mark] = await looksOf(run, "outline-style", "outline-color");
  expect(outline).toBe("solid");
  expect(mark).not.toBe(paper);
  const [choice, other] = [example.locator('[data-tool="times"]'), example.locator('[data-tool="copy"]')];
  await choice.click();
  await expect.poll(() => choice.getAttribute("aria-pressed"), soon).toBe("true");
  expect(await looksOf(choice, "border-top-color", "border-top-width")).not.toEqual(
    await looksOf(other, "border-top-color", "border-top-width"),
  );
  const [chosen, unchosen] = [
    example.getByRole("tab", { selected: true }),
    example.getByRole("tab", { selected: false }),
  ];
  expect(await looksOf(chosen, "border-bottom-color")).not.toEqual(await looksOf(unchosen, "border-bottom-color"));
  await page.locator("predict-output").getByRole("button", { name: "Check", exact: true }).click();
  expect(
    await page
      .locator(".prediction .wrong code")
      .first()
      .evaluate((one) => getComputedStyle(one, "::after").content),
  ).toContain("✗");
  await page.emulateMedia({ forcedColors: "none" });
}

/** The visit itself wants no motion. */
async function seeNoMotion(page: Page): Promise<void> {
  const example = page.locator("run-example").first();
  await example.getByRole("button", { name: "Play", exact: true }).click();
  const says = example.locator("timeline-player .says");
  await expect.poll(() => says.textContent(), soon).toMatch(/^1 of /);
  // Each step stands still, until the next.
  const standing = new Map<string, Set<string>>();
  while (standing.size < 3) {
    const [step = "", place = ""] = await example.evaluate((one) => [
      /^\d+/.exec(one.querySelector("timeline-player .says")?.textContent ?? "")?.[0] ?? "",
      one.querySelector<HTMLElement>(".recorded .veil")?.style.cssText ?? "",
    ]);
    standing.set(step, (standing.get(step) ?? new Set()).add(place));
  }
  expect([...standing.values()].map((places) => places.size)).toEqual([1, 1, 1]);
  await example.getByRole("button", { name: "Pause", exact: true }).click();
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
  expect(await looksOf(page.locator("html"), "scroll-behavior")).toEqual(["auto"]);
  await example.getByRole("slider", { name: "Step" }).press("End");
}

async function seePaper(page: Page): Promise<void> {
  await page.emulateMedia({ media: "print" });
  const main = page.locator("main");
  const pressable = main.locator("button, select, input, textarea, [role=tab]");
  const shown = await pressable.evaluateAll((all) =>
    all.flatMap((one) => (one.checkVisibility({ visibilityProperty: true }) ? [one.outerHTML.slice(0, 80)] : [])),
  );
  expect(shown).toEqual([]);
  for (const picture of await main
    .locator(":is(.recorded-timeline, run-example, compare-models) svg.timeline-drawing")
    .all()) {
    const isFolded = await picture.evaluate((one) => one.closest("details:not([open])") !== null);
    if (!isFolded) expect(await picture.isVisible()).toBe(true);
  }
  const example = page.locator("run-example").first();
  const files = example.locator("code-tabs > section");
  expect(await files.count()).toBe(3);
  for (const file of await files.all()) {
    expect(await file.locator("pre").isVisible()).toBe(true);
    expect(await file.locator(".file-name").isVisible()).toBe(true);
  }
  const [height, all] = await example.getByRole("log").evaluate((log) => [log.clientHeight, log.scrollHeight]);
  expect(height).toBe(all);
  expect(await looksOf(page.locator("html"), "color-scheme")).toEqual(["light"]);
  await page.emulateMedia({ media: "screen" });
}

test("a lesson in forced colours, without motion, and on paper", async () => {
  await using visit = await site.visit(runningLesson, { viewport: { width: 1280, height: 900 } });
  await seeForcedColours(visit.page);
  await seeNoMotion(visit.page);
  await seePaper(visit.page);
  expect(visit.complaints).toEqual([]);
});
