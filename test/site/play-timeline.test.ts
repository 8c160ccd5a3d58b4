// Playing a timeline, on the example of the home page: what is expected is computed from its recording.
import type { Locator, Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { readExample } from "#example/read-example.ts";
import { describeStep, stepsOf } from "#timeline/steps-of.ts";
import { timelineOf } from "#timeline/timeline-of.ts";
import { useBuiltSite } from "./built-site.ts";

const site = useBuiltSite();
const soon = { timeout: 30_000, interval: 50 };
const timeline = timelineOf(readExample("10-foundations/one-cook-two-cooks").recording.events);
const steps = stepsOf(timeline);
const isPrinted = (step: (typeof steps)[number]) => step.kind === "printed";

interface Parts {
  readonly player: Locator;
  readonly button: (name: string) => Locator;
  readonly says: Locator;
  readonly veil: Locator;
  readonly output: Locator;
}

function partsOf(page: Page): Parts {
  const example = page.locator("run-example").first();
  const player = example.locator("timeline-player");
  return {
    player,
    button: (name) => player.getByRole("button", { name, exact: true }),
    says: player.getByRole("status"),
    veil: example.locator(".recorded .veil"),
    output: example.getByRole("log"),
  };
}

/** Goes to a step with the slider, as a hand or the keyboard would. */
const goTo = (player: Locator, step: number) => player.getByRole("slider").fill(String(step));

test("nothing of the player is loaded before it is wanted, and the press that loads it counts", async () => {
  await using visit = await site.visit("/");
  const { button, says } = partsOf(visit.page);
  const parts = () => visit.requests.filter((url) => url.includes("/parts.")).length;
  expect(parts()).toBe(0);
  // A press without a hand that comes near first: a keyboard's, or a script's.
  await button("Play").dispatchEvent("click");
  await expect.poll(() => says.textContent(), soon).toContain(`1 of ${steps.length} · 0 ms · main begins`);
  expect(parts()).toBe(1);
  expect(visit.complaints).toEqual([]);
});

describe("step by step", () => {
  test("each step is told, forward and back, and the ends hold", async () => {
    await using visit = await site.visit("/");
    const { player, button, says, veil } = partsOf(visit.page);
    await button("Step forward").click();
    for (const step of steps.slice(0, 6)) {
      await expect.poll(() => says.textContent(), soon).toContain(describeStep(step));
      await button("Step forward").click();
    }
    await button("Step back").click();
    expect(await says.textContent()).toContain(describeStep(steps[5] as never));
    expect(await player.getByRole("slider").getAttribute("aria-valuetext")).toContain(describeStep(steps[5] as never));
    await goTo(player, 0);
    await button("Step back").click();
    expect(await says.textContent()).toContain("1 of");
    expect(await veil.isVisible()).toBe(true);
    await goTo(player, steps.length - 1);
    expect(await says.textContent()).toBe(`${steps.length} steps, all shown.`);
    expect(await veil.isHidden()).toBe(true);
  });

  test("works from the keyboard alone", async () => {
    await using visit = await site.visit("/");
    const { player, button, says } = partsOf(visit.page);
    await button("Step forward").focus();
    await visit.page.keyboard.press("Enter");
    await expect.poll(() => says.textContent(), soon).toContain(`1 of ${steps.length}`);
    await visit.page.keyboard.press("ArrowRight");
    await visit.page.keyboard.press("ArrowRight");
    await visit.page.keyboard.press("ArrowLeft");
    expect(await says.textContent()).toContain(`2 of ${steps.length}`);
    await visit.page.keyboard.press("Tab");
    expect(await player.getByRole("slider").evaluate((slider) => slider === document.activeElement)).toBe(true);
    await visit.page.keyboard.press("End");
    expect(await says.textContent()).toContain("all shown");
    await visit.page.keyboard.press("+");
    expect(await player.page().locator("run-timeline[data-zoomed]").count()).toBe(1);
  });

  test("the output shows what had been printed by then, and the line of the step", async () => {
    await using visit = await site.visit("/");
    const { player, button, output } = partsOf(visit.page);
    await button("Step forward").click();
    const number = steps.findIndex((step, index) => isPrinted(step) && index > steps.length / 2);
    await goTo(player, number);
    const step = steps[number];
    const { at, of } = step?.kind === "printed" ? step : expect.fail("no line is printed in the second half");
    await expect.poll(() => output.locator(".lit").allTextContents(), { timeout: 30_000 }).toEqual([of.text]);
    const later = steps.filter((other) => isPrinted(other) && other.at > at);
    expect(later.length).toBeGreaterThan(0);
    expect(await output.locator(".later").count()).toBe(later.length);
  });
});

test("a printed line and its tick light up together", async () => {
  await using visit = await site.visit("/");
  const { output } = partsOf(visit.page);
  const lit = visit.page.locator(".recorded .sign.lit");
  const line = output.locator("[data-line]").nth(3);
  // The first hand on the example fetches what shows a run.
  await output.locator("[data-line]").first().hover();
  await visit.page.locator("output-console:defined").first().waitFor();
  await line.hover();
  await expect.poll(() => lit.count(), soon).toBe(1);
  expect(await lit.getAttribute("data-lines")).toContain((await line.getAttribute("data-line")) ?? "?");
  const sign = visit.page.locator(".recorded .sign[data-lines]").last();
  await sign.dispatchEvent("pointerover");
  const names = ((await sign.getAttribute("data-lines")) ?? "").split("|");
  await expect.poll(() => output.locator(".lit").count(), soon).toBe(names.length);
  expect(await lit.count()).toBe(1);
});

test("zoom shows half of the run and the whole again, and heights stay", async () => {
  await using visit = await site.visit("/");
  const { player, button } = partsOf(visit.page);
  await button("Step forward").click();
  await goTo(player, 3);
  const drawing = visit.page.locator(".recorded svg.timeline-drawing").first();
  const seen = async () => [
    Number(await drawing.getAttribute("data-from")),
    Number(await drawing.getAttribute("data-to")),
  ];
  const height = await drawing.getAttribute("height");
  expect(await seen()).toEqual([0, timeline.to]);
  await button("Zoom in").click();
  const [from = -1, to = -1] = await seen();
  expect(to - from).toBeCloseTo(timeline.to / 2, 3);
  await goTo(player, steps.length - 2);
  expect((await seen())[1]).toBeGreaterThan(to);
  expect(await drawing.getAttribute("height")).toBe(height);
  await button("Show the whole run").click();
  expect(await seen()).toEqual([0, timeline.to]);
});

test("the picture and the trace can be saved", async () => {
  await using visit = await site.visit("/");
  const { player, button } = partsOf(visit.page);
  const save = async (name: string) => {
    await player.locator("details.save").evaluate((details) => details.setAttribute("open", ""));
    const [download] = await Promise.all([visit.page.waitForEvent("download"), button(name).click()]);
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
    return [download.suggestedFilename(), Buffer.concat(chunks).toString()] as const;
  };
  const [traceName, trace] = await save("Trace (for Perfetto)");
  expect(traceName).toBe("one-cook-two-cooks.trace.json");
  expect((JSON.parse(trace) as { traceEvents: unknown[] }).traceEvents.length).toBeGreaterThan(timeline.lanes.length);
  const [pictureName, picture] = await save("Picture (SVG)");
  expect(pictureName).toBe("one-cook-two-cooks.svg");
  const shown = await visit.page.evaluate((text) => {
    const svg = new DOMParser().parseFromString(text, "image/svg+xml").documentElement;
    const strokes = [...svg.querySelectorAll("rect")].map((rect) => rect.getAttribute("stroke")?.slice(0, 3));
    const paper = svg.querySelector(":scope > rect")?.getAttribute("fill")?.slice(0, 3);
    return [svg.namespaceURI, svg.querySelectorAll("[class], [style]").length, strokes.includes("rgb"), paper];
  }, picture);
  expect(shown).toEqual(["http://www.w3.org/2000/svg", 0, true, "rgb"]);
});

test("with motion a run plays to its end by itself; Pause holds it", async () => {
  await using visit = await site.visit("/", { reducedMotion: "no-preference" });
  const { player, button, says } = partsOf(visit.page);
  await button("Play").click();
  await button("Pause").click();
  await expect.poll(() => says.textContent(), soon).toMatch(/ of \d+ · /);
  const held = await says.textContent();
  await player.getByRole("combobox", { name: "Speed" }).selectOption("10 × faster");
  expect(await says.textContent()).toBe(held);
  await button("Play").click();
  await expect.poll(() => says.textContent(), soon).toBe(`${steps.length} steps, all shown.`);
  expect(await button("Play").count()).toBe(1);
});

test("after a run its own steps are played, in both pictures", async () => {
  await using visit = await site.visit("/");
  const { player, button, says } = partsOf(visit.page);
  await visit.page.getByRole("button", { name: "Run", exact: true }).click();
  await visit.page.getByRole("button", { name: "Run again" }).waitFor();
  await expect.poll(() => says.textContent(), soon).toMatch(/^\d+ steps, all shown\.$/);
  await button("Step back").click();
  await button("Step back").click();
  await goTo(player, 4);
  expect(await visit.page.locator(".veil:visible").count()).toBe(2);
  expect(visit.complaints).toEqual([]);
});
