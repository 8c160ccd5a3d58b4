import { expect, test } from "vitest";
import { runningLesson } from "./built-pages.ts";
import { useBuiltSite } from "./built-site.ts";

const site = useBuiltSite();

test("without JavaScript a lesson shows code, recorded output, and the timeline as a picture and as a table", async () => {
  await using visit = await site.visit(runningLesson, { javaScriptEnabled: false });
  const { page } = visit;
  const example = page.locator("run-example").first();
  await expect.poll(() => example.count()).toBe(1);

  const output = example.getByRole("log", { name: "Output" });
  expect(await output.isVisible()).toBe(true);
  expect((await output.innerText()).split("\n").length).toBeGreaterThan(2);

  expect(await example.locator("svg[role=img], svg[role='graphics-document']").first().isVisible()).toBe(true);
  expect(await example.locator("table tr").count()).toBeGreaterThan(2);
  expect(await example.locator("pre code").first().isVisible()).toBe(true);
});

test("without JavaScript nothing is offered that would do nothing", async () => {
  await using visit = await site.visit(runningLesson, { javaScriptEnabled: false });
  const buttons = visit.page.locator("run-example").getByRole("button", { name: /^(Run|Stop)/ });
  for (const button of await buttons.all()) expect(await button.isVisible()).toBe(false);
});

test("every recorded output says that it was recorded, and on which Node", async () => {
  await using visit = await site.visit(runningLesson, { javaScriptEnabled: false });
  const examples = await visit.page.locator("run-example").all();
  expect(examples.length).toBeGreaterThan(0);
  // One may be folded away behind a question.
  for (const example of examples) expect(await example.textContent()).toMatch(/Recorded on Node\.js \d+\.\d+/);
});

test.each(["/", runningLesson, "/playground/"])(
  "without JavaScript %s has nothing to press that would do nothing",
  async (path) => {
    await using visit = await site.visit(path, { javaScriptEnabled: false });
    const main = visit.page.locator("main");
    expect(await main.locator("pre code").first().isVisible()).toBe(true);
    const pressable = main.locator("button, select, input, textarea");
    expect(await pressable.count()).toBeGreaterThan(0);
    const shown = await pressable.evaluateAll((all) =>
      all.flatMap((one) => (one.checkVisibility() ? [one.outerHTML] : [])),
    );
    expect(shown).toEqual([]);
  },
);
