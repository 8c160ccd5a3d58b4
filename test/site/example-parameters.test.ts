// The parameters of an example in its page: what is set is what runs, is kept until it is reset, and is never out of range.
import type { Locator, Page } from "playwright-core";
import { expect, test } from "vitest";
import { readExample } from "#example/read-example.ts";
import { keptValuesName } from "../../src/site/elements/has-kept.ts";
import { useBuiltSite } from "./built-site.ts";
import { unpackProgram } from "../../src/site/elements/program-link.ts";

const site = useBuiltSite();
const soon = { timeout: 30_000, interval: 50 };
const id = "10-foundations/one-cook-two-cooks";
const recorded = readExample(id);

interface Parts {
  readonly example: Locator;
  readonly oven: Locator;
  readonly slider: Locator;
  readonly told: Locator;
  readonly reset: Locator;
  readonly caption: Locator;
}

function partsOf(page: Page): Parts {
  const example = page.locator("run-example").first();
  const parameters = example.getByRole("group", { name: "Parameters" });
  return {
    example,
    oven: parameters.getByRole("spinbutton", { name: "Oven" }),
    slider: parameters.getByRole("slider", { name: "Oven" }),
    told: parameters.locator("p[role=status]"),
    reset: parameters.getByRole("button", { name: "Reset values" }),
    caption: example.locator("output-console .caption"),
  };
}

async function type(page: Page, value: string): Promise<void> {
  const { oven } = partsOf(page);
  await oven.fill(value);
  await oven.press("Tab");
}

test("what is set is what runs, and the recorded run says what it was made with", async () => {
  await using visit = await site.visit("/");
  const { page } = visit;
  const { example, oven, slider, told, reset, caption } = partsOf(page);
  expect(await caption.innerText()).toBe("Recorded run with chopping=150000, oven=80 ms");
  expect(await reset.isVisible()).toBe(false);

  await slider.focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  // The field follows when its script is there, which the focus has asked for.
  await expect.poll(() => oven.inputValue(), soon).toBe("100");
  expect(await slider.getAttribute("aria-valuetext")).toBe("100 ms");
  expect(await told.innerText()).toBe("Recorded with oven=80 ms.");
  const command = "CHOPPING=150000 OVEN=100 node examples/10-foundations/one-cook-two-cooks/main.ts";
  await expect.poll(() => example.locator("take-example code").textContent()).toBe(command);

  await example.getByRole("button", { name: "Edit", exact: true }).click();
  const editor = example.getByRole("textbox", { name: "Source of main.ts" });
  await editor.click();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.insertText("console.log(process.env.OVEN, process.env.CHOPPING);");
  await example.locator("run-controls button").click();
  await expect.poll(() => example.getByRole("log").innerText(), soon).toBe("100 150000");
  expect(await caption.innerText()).toBe("Your run with chopping=150000, oven=100 ms");
  expect(await told.innerText()).toBe("Recorded with oven=80 ms.");

  const link = await example.getByRole("link", { name: "Open in the playground" }).getAttribute("href");
  const read = await unpackProgram(new URL(link ?? "", site.origin).hash);
  expect(read).toMatchObject({ kind: "read", program: { env: { CHOPPING: "150000", OVEN: "100" } } });
  expect(visit.complaints).toEqual([]);
});

test("what is set is there again after a reload, until it is reset", async () => {
  await using visit = await site.visit("/");
  const { page } = visit;
  const { oven, slider, told, reset } = partsOf(page);
  await type(page, "200");
  await expect.poll(() => told.innerText()).toBe("Recorded with oven=80 ms.");
  await page.reload({ waitUntil: "networkidle" });
  await expect.poll(() => oven.inputValue()).toBe("200");
  expect(await told.innerText()).toBe("Recorded with oven=80 ms.");
  await reset.click();
  expect(await oven.inputValue()).toBe("80");
  expect(await told.textContent()).toBe("");
  expect(await reset.isVisible()).toBe(false);
  expect(await slider.evaluate((field) => field === document.activeElement)).toBe(false);
  await page.reload({ waitUntil: "networkidle" });
  expect(await oven.inputValue()).toBe("80");
  expect(await page.evaluate((name) => localStorage.getItem(name), keptValuesName(id))).toBe(null);
});

test.each([
  ["999", "400", "Oven goes from 0 to 400 ms: it is 400 ms here. Recorded with oven=80 ms."],
  ["-5", "0", "Oven goes from 0 to 400 ms: it is 0 ms here. Recorded with oven=80 ms."],
  ["83", "80", "Oven goes in steps of 10: it is 80 ms here."],
  ["", "80", "Oven is a number: it is 80 ms here."],
])("%j typed becomes %s, and is told", async (typed, value, sentence) => {
  await using visit = await site.visit("/");
  const { oven, told } = partsOf(visit.page);
  await type(visit.page, typed);
  await expect.poll(() => told.textContent()).toBe(sentence);
  expect(await oven.inputValue()).toBe(value);
});

test.each([
  [JSON.stringify({ oven: 5000 }), "400", "Oven goes from 0 to 400 ms: it is 400 ms here. Recorded with oven=80 ms."],
  ["{", "80", "What was kept of your values could not be read: these are the defaults."],
  ["[[]]", "80", "It also sets what is no parameter of this example: that is left out."],
])("kept values that are %s are told of, and the example runs", async (kept, value, sentence) => {
  await using visit = await site.visit("/");
  const { page } = visit;
  await page.evaluate(([name, text]) => localStorage.setItem(name ?? "", text ?? ""), [keptValuesName(id), kept]);
  await page.reload({ waitUntil: "networkidle" });
  const { oven, told, example } = partsOf(page);
  await expect.poll(() => told.textContent()).toBe(sentence);
  expect(await oven.inputValue()).toBe(value);
  await example.locator("run-controls button").click();
  await expect.poll(() => example.locator("run-status").innerText(), soon).toContain("Exited with code 0");
});

test("what is set before the script has come counts", async () => {
  await using visit = await site.visit("/");
  const { page } = visit;
  // The slider is moved, and nothing has come near the example so far.
  const { oven, told } = partsOf(page);
  expect(await page.evaluate(() => customElements.get("example-parameters") === undefined)).toBe(true);
  await page.evaluate(() => {
    const slider = document.querySelector<HTMLInputElement>("example-parameters [data-name=oven] [type=range]");
    if (slider) slider.value = "120";
  });
  await partsOf(page).example.hover();
  await expect.poll(() => oven.inputValue()).toBe("120");
  expect(await told.textContent()).toBe("Recorded with oven=80 ms.");
});

test("without JavaScript the parameters are listed with their defaults, and nothing is offered that would do nothing", async () => {
  await using visit = await site.visit("/", { javaScriptEnabled: false });
  const parameters = visit.page.locator("run-example example-parameters").first();
  expect(await parameters.innerText()).toContain("Oven: 80 ms (0 to 400 ms), given as OVEN=80");
  expect(await parameters.locator("li").count()).toBe(recorded.parameters?.length);
  for (const field of await parameters.locator("input, button").all()) expect(await field.isVisible()).toBe(false);
});
