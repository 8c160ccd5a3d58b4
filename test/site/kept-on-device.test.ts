// What the reader made is kept in the browser's storage. Where that is full or forbidden, or what lies there cannot be read,
// the page says so in a sentence, keeps the example, and loses nothing else.
import type { Locator, Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { readExample } from "#example/read-example.ts";
import { keptEditsName, keptValuesName } from "../../src/site/elements/has-kept.ts";
import { useBuiltSite } from "./built-site.ts";
import { setOven, writeMain } from "./example-page.ts";

const site = useBuiltSite();
const soon = { timeout: 30_000, interval: 50 };
const { id } = readExample("10-foundations/one-cook-two-cooks");

interface Parts {
  readonly example: Locator;
  readonly editor: Locator;
  readonly oven: Locator;
  readonly saidOfEdits: Locator;
  readonly saidOfValues: Locator;
}

function partsOf(page: Page): Parts {
  const example = page.locator("run-example").first();
  return {
    example,
    editor: example.getByRole("textbox", { name: "Source of main.ts" }),
    oven: example.getByRole("spinbutton", { name: "Oven" }),
    saidOfEdits: example.locator(".edit-bar p"),
    saidOfValues: example.locator("example-parameters p"),
  };
}

const write = (page: Page, text: string) => writeMain(page.locator("run-example").first(), text);

const set = (page: Page, value: string) => setOven(page.locator("run-example").first(), value);

/** Ways in which a browser does not keep things: it throws at writing, or at the first look. */
const refusals: readonly (readonly [string, () => void])[] = [
  [
    "full",
    () => {
      const { setItem } = Storage.prototype;
      Storage.prototype.setItem = function (name, text) {
        if (name.startsWith("interleave.")) throw new DOMException("Full.", "QuotaExceededError");
        setItem.call(this, name, text);
      };
    },
  ],
  [
    "forbidden",
    () =>
      void Object.defineProperty(window, "localStorage", {
        get: () => {
          throw new DOMException("Forbidden.", "SecurityError");
        },
      }),
  ],
];

describe.each(refusals)("a storage that is %s", (_what, refuse) => {
  test("is told of; what was made is there and runs as long as the page lives", async () => {
    await using visit = await site.visit("/");
    const { page } = visit;
    await page.addInitScript(refuse);
    await page.reload({ waitUntil: "networkidle" });
    const { example, editor, oven, saidOfEdits, saidOfValues } = partsOf(page);
    await write(page, "console.log(process.env.OVEN);");
    await expect
      .poll(() => saidOfEdits.textContent(), soon)
      .toMatch(/does not keep your changes: .* full or forbidden/);
    await set(page, "120");
    await expect
      .poll(() => saidOfValues.textContent(), soon)
      .toBe(
        "This browser does not keep your values: its storage is full or forbidden. Copy the link to keep them. Recorded with oven=80 ms.",
      );
    await example.locator("run-controls button").click();
    await expect.poll(() => example.getByRole("log").innerText(), soon).toBe("120");
    expect(await editor.innerText()).toBe("console.log(process.env.OVEN);");

    await page.reload({ waitUntil: "networkidle" });
    expect(await example.locator("pre code").first().innerText()).toContain("cookDish");
    expect(await oven.inputValue()).toBe("80");
    // Starlight's own script for the theme does not expect a storage that throws.
    expect(visit.complaints.filter((one) => !/^Uncaught (Forbidden|StarlightThemeProvider)/.test(one))).toEqual([]);
  });
});

test("edits that cannot be read take nothing with them: not the values, not another example's edits", async () => {
  await using visit = await site.visit("/");
  const { page } = visit;
  const others = {
    [keptValuesName(id)]: '{"oven":120}',
    [keptEditsName("20-threads/five-workers")]: '{"texts":{},"of":{}}',
  };
  await page.evaluate(
    (all) => {
      for (const [name, text] of Object.entries(all)) localStorage.setItem(name, text);
    },
    { ...others, [keptEditsName(id)]: '{"texts":{"main.ts":3}}' },
  );
  await page.reload({ waitUntil: "networkidle" });
  const { example, editor, oven, saidOfEdits } = partsOf(page);
  await expect
    .poll(() => saidOfEdits.textContent(), soon)
    .toMatch(/^What was kept of your changes could not be read\./);
  expect(await editor.innerText()).toContain("cookDish");
  await expect.poll(() => oven.inputValue(), soon).toBe("120");
  const now = await page.evaluate(() => Object.fromEntries(Object.entries(localStorage)) as Record<string, string>);
  expect(now).toMatchObject(others);
  expect(now[`${keptEditsName(id)}.unreadable`]).toBe('{"texts":{"main.ts":3}}');
  await example.locator("run-controls button").click();
  await expect.poll(() => example.locator("run-status").innerText(), soon).toContain("Exited with code 0");
});
