// The gallery shows every element in every state. Here each is looked for, photographed and looked over: in light and dark,
// on a phone and on a page. The pictures are for people; they lie in .cache/photographs.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { accessibilityFaults } from "./accessibility-faults.ts";
import { useBuiltSite } from "./built-site.ts";
import { overlapsIn } from "./overlaps-in.ts";

const site = useBuiltSite();
const folder = fileURLToPath(new URL("../../.cache/photographs", import.meta.url));

/** What is to be seen in each section of the gallery, as a selector or several. */
const states: Readonly<Record<string, readonly string[]>> = {
  "example-idle": ["run-example:not([data-state])", "output-console .line.stdout", ".recorded svg"],
  "example-finished": ['run-example[data-state="ended"]', '[data-tone="good"]', ".here svg", ".recorded svg"],
  "example-edited": [".cm-editor", ".cm-deletedChunk", '[data-do="reset"]', '[aria-pressed="true"]'],
  "example-rejected": ['[data-tone="bad"]', ".line.diagnostic", ".cm-lintRange-error"],
  "example-edits-lost": [".edit-bar p:not(:empty)"],
  "parameters-set": ["example-parameters input", "example-parameters [role=status]:not(:empty)"],
  "exercise-open": ["code-exercise", 'li[data-state="todo"]'],
  "exercise-checked": ['li[data-state="passed"]', 'li[data-state="failed"] .failure'],
  "example-recorded-only": ['engine-choice[data-engine="replay"]'],
  "example-container-failed": ['engine-choice[data-engine="webcontainer"]', '[data-tone="bad"]'],
  idle: ['run-status[data-tone="quiet"]'],
  running: ['run-example[data-state="running"]', '[data-does="stop"]', ".here .lane.open"],
  stopped: ['run-example[data-state="ended"]', '[data-tone="quiet"]'],
  failed: ['[data-tone="bad"]', ".line.stderr"],
  "over-limit": ['[data-tone="bad"]'],
  colours: [".ansi-red", ".ansi-on-blue", ".ansi-reverse"],
  table: [".line.stdout"],
  flood: [".line.note"],
  wide: [".line.stdout"],
  lanes: [".blocked", ".flow", ".mark", ".sign.stderr"],
  crowd: [".note"],
  playing: ["timeline-player[data-playing]", ".veil:not([hidden])"],
  "at-step": [".veil:not([hidden])", "timeline-player:not([data-playing])"],
  "engine-failed": ['[data-tone="bad"]'],
  "predict-open": [".prediction li", ".answers"],
  "predict-wrong": [".prediction .wrong", ".verdict:not(:empty)"],
  "predict-right": [".prediction .right", "predict-output > details[open]"],
  "compare-recorded": [".model svg"],
  "compare-running": ['[data-does="stop"]', ".lane.open"],
  "compare-here": ['[data-tone="good"]', ".which:not([hidden])"],
  "compare-failed": ['[data-tone="bad"]'],
  "choose-asked": ["choose-model fieldset:not([hidden])", "choose-model details"],
  "choose-chosen": [".chosen", '[role="status"]:not(:empty)', '[data-do="again"]'],
  twins: [".twin-code", ".twin-output pre"],
  "term-open": ["glossary-term [popover]"],
  "notice-link": [".notice"],
  "notice-quiet": [".notice"],
  "notice-bad": [".notice"],
};

test("every element is in its state, fits, covers no other, and is accessible, in both schemes and on both widths", async () => {
  await using visit = await site.visit("/gallery/", { viewport: { width: 1280, height: 900 } });
  const { page } = visit;
  const html = page.locator("html");
  await expect.poll(() => html.getAttribute("data-gallery"), { timeout: 50_000 }).toBe("ready");
  const sections = page.locator("section[data-state]");
  const found = await sections.evaluateAll((all) => all.map((one) => one.getAttribute("data-state") ?? ""));
  expect(found.toSorted()).toEqual(Object.keys(states).toSorted());
  await page.locator(".page > .header").evaluate((header) => {
    header.style.setProperty("position", "static", "important");
  });
  mkdirSync(folder, { recursive: true });

  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 900 });
    for (const [state, selectors] of Object.entries(states)) {
      for (const selector of selectors) await seen(page, `[id="${state}"] ${selector}`);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    expect(await page.evaluate(overlapsIn, "section[data-state]")).toEqual([]);
    for (const scheme of ["light", "dark"]) {
      await html.evaluate((root, theme) => root.setAttribute("data-theme", theme), scheme);
      await photograph(page, `gallery-${scheme}-${width}`);
      // Colours do not change with the width, and names not with the colours.
      if ((scheme === "light") === (width === 1280)) expect(await accessibilityFaults(page), scheme).toEqual([]);
    }
  }
  expect(visit.complaints).toEqual([]);
}, 180_000);

/** Fails, with its name, unless something like this can be seen. */
async function seen(page: Page, selector: string): Promise<void> {
  expect(await page.locator(selector).first().isVisible(), selector).toBe(true);
}

/** The whole page, in pieces that an image may be high. */
async function photograph(page: Page, name: string): Promise<void> {
  const most = 8000;
  const [width, height] = await page.evaluate(() => [innerWidth, document.documentElement.scrollHeight]);
  for (let y = 0; y < (height ?? 0); y += most) {
    const clip = { x: 0, y, width: width ?? 0, height: Math.min(most, (height ?? 0) - y) };
    const path = join(folder, `${name}-${y / most + 1}.png`);
    await page.screenshot({ path, fullPage: true, clip });
  }
}

test("nothing leads to the gallery: no link, no search, no map of the site", async () => {
  const text = await (await fetch(`${site.origin}/`)).text();
  expect(text).not.toContain("gallery");
  const page = await (await fetch(`${site.origin}/gallery/`)).text();
  expect(page).toMatch(/<meta name="robots" content="noindex"/);
  expect(await (await fetch(`${site.origin}/search/index.json`)).text()).not.toContain("gallery");
});
