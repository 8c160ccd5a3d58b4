// What the home page does by itself: it plays a recorded run, once, for a reader who wants motion. No program runs.
import { expect, test } from "vitest";
import { useBuiltSite } from "./built-site.ts";
import type { Visit } from "./visit.ts";

const site = useBuiltSite();
const soon = { timeout: 30_000, interval: 50 };
const viewport = { width: 1280, height: 900 };

const saysOf = ({ page }: Visit) => page.locator("timeline-player [role=status]").first();
/** How much of the run each of the player's sentences has shown: `12 of 75 · …`. */
const stepIn = (text: string | null) => Number(/^(\d+) of /.exec(text ?? "")?.[1] ?? 0);

/** Keeps every sentence of the player from the start. */
const keepSentences = () => {
  const kept: string[] = ((globalThis as unknown as { kept: string[] }).kept = []);
  document.addEventListener("move", ({ target }) => {
    const says = target instanceof Element ? target.querySelector("[role=status]")?.textContent : null;
    if (says) kept.push(says);
  });
};

test("with motion its picture plays once, to the end, without an engine", async () => {
  await using visit = await site.visit("/404.html", { reducedMotion: "no-preference", viewport });
  await visit.page.addInitScript(keepSentences);
  await visit.page.goto(`${site.origin}/`);
  const sentences = () => visit.page.evaluate(() => (globalThis as unknown as { kept: string[] }).kept);
  await expect.poll(async () => (await sentences()).at(-1), soon).toContain("all shown");
  const steps = (await sentences()).map(stepIn).filter((step) => step > 0);
  expect(steps.length).toBeGreaterThan(1);
  expect(steps).toEqual([...steps].sort((a, b) => a - b));
  expect(
    visit.requests.filter((address) => /(embedded|webcontainer)-engine|guest|library-|frame/.test(address)),
  ).toEqual([]);
  expect(await visit.page.locator(".here").count()).toBe(0);
});

test("a reader can hold it, and it does not begin again", async () => {
  await using visit = await site.visit("/404.html", { reducedMotion: "no-preference", viewport });
  await visit.page.goto(`${site.origin}/`);
  await visit.page.locator("timeline-player").getByRole("button", { name: "Pause" }).click();
  await visit.page.locator("footer, .columns").last().scrollIntoViewIfNeeded();
  await visit.page.locator("run-example").scrollIntoViewIfNeeded();
  await visit.page.waitForLoadState("networkidle");
  expect(await visit.page.locator("timeline-player[data-playing]").count()).toBe(0);
  expect(stepIn(await saysOf(visit).textContent())).toBeGreaterThan(0);
});

test("without motion nothing moves, and what would play it is not loaded", async () => {
  await using visit = await site.visit("/", { viewport });
  expect(await saysOf(visit).textContent()).toContain("all shown");
  expect(visit.requests.filter((address) => /\/parts\./.test(address))).toEqual([]);
});
