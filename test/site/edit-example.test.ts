// Editing an example in its page: what is run is what is shown, and what the reader made is kept until it is reset.
import { strFromU8, unzipSync } from "fflate";
import type { Locator, Page } from "playwright-core";
import { expect, test } from "vitest";
import { readExample } from "#example/read-example.ts";
import { keptEditsName } from "../../src/site/elements/has-kept.ts";
import { useBuiltSite } from "./built-site.ts";
import { writeMain } from "./example-page.ts";

const site = useBuiltSite();
const soon = { timeout: 30_000, interval: 50 };
const id = "10-foundations/one-cook-two-cooks";
const { program } = readExample(id);

interface Parts {
  readonly button: (name: string) => Locator;
  readonly editor: Locator;
  readonly output: Locator;
  readonly said: Locator;
}

function partsOf(page: Page): Parts {
  const example = page.locator("run-example").first();
  return {
    button: (name) => example.getByRole("button", { name, exact: true }),
    editor: example.getByRole("textbox", { name: "Source of main.ts" }),
    output: example.getByRole("log"),
    said: example.locator(".edit-bar p"),
  };
}

const write = (page: Page, text: string) => writeMain(page.locator("run-example").first(), text);

async function run(page: Page): Promise<void> {
  await page.locator("run-controls button").first().click();
  await expect.poll(() => page.locator("run-status").first().innerText(), soon).toMatch(/engine$|started/);
}

test("nothing of the editor is loaded before Edit; what is run is what is shown; Reset and Undo", async () => {
  await using visit = await site.visit("/");
  const { page } = visit;
  const { button, editor, output, said } = partsOf(page);
  expect(visit.requests.filter((url) => url.includes("example-editor"))).toEqual([]);
  await button("Edit").click();
  await editor.waitFor();
  expect(await editor.evaluate((field) => field === document.activeElement)).toBe(true);
  expect(await said.textContent()).toBe("Tab indents. Escape, then Tab, leaves the editor.");
  expect(await button("Reset").isVisible()).toBe(false);

  await write(page, 'console.log("mine");');
  await run(page);
  await expect.poll(() => output.innerText(), soon).toBe("mine");

  await button("Reset").click();
  await expect.poll(() => editor.innerText(), soon).toContain("cookDish");
  expect(await button("Reset").isVisible()).toBe(false);
  await button("Undo").click();
  await expect.poll(() => editor.innerText(), soon).toBe('console.log("mine");');
  expect(visit.complaints).toEqual([]);
});

test("edits are there again after a reload, also without pressing Edit, and go to the playground", async () => {
  await using visit = await site.visit("/");
  const { page } = visit;
  await write(page, 'console.log("kept");');
  await page.reload({ waitUntil: "networkidle" });
  const { editor, output, button } = partsOf(page);
  await expect.poll(() => editor.innerText(), soon).toBe('console.log("kept");');
  await run(page);
  await expect.poll(() => output.innerText(), soon).toBe("kept");
  await button("Show changes").click();
  await page.locator(".cm-deletedChunk").first().waitFor();
  await page.getByRole("link", { name: "Open in the playground" }).first().click();
  await expect.poll(() => page.locator("program-editor .cm-content").innerText(), soon).toBe('console.log("kept");');
});

test("what kept the program from starting is marked in its line", async () => {
  await using visit = await site.visit("/");
  const { page } = visit;
  await write(page, "const fine = 1;\nenum Dish { Soup }\n");
  await run(page);
  const { output } = partsOf(page);
  await expect.poll(() => output.innerText(), soon).toMatch(/^main\.ts:2:\d+ /);
  expect(await page.locator(".cm-lintRange-error").first().innerText()).toContain("enum");
});

test.each([
  ["nonsense", /could not be read/],
  [JSON.stringify({ texts: { "main.ts": "1;" }, of: { "main.ts": "older" } }), /has changed since you did/],
])("kept edits that are %s are told, and the example runs", async (kept, sentence) => {
  await using visit = await site.visit("/");
  const { page } = visit;
  await page.evaluate(([name, text]) => localStorage.setItem(name ?? "", text ?? ""), [keptEditsName(id), kept]);
  await page.reload({ waitUntil: "networkidle" });
  const { said, editor } = partsOf(page);
  await expect.poll(() => said.textContent(), soon).toMatch(sentence);
  const mine = kept === "nonsense" ? program.files["main.ts"] : "1;";
  expect((await editor.innerText()).trim().slice(0, 2)).toBe(mine?.slice(0, 2));
});

test("the keyboard gets out of the editor", async () => {
  await using visit = await site.visit("/");
  const { page } = visit;
  const { button, editor } = partsOf(page);
  await button("Edit").click();
  await editor.focus();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Tab");
  expect(await editor.evaluate((field) => field === document.activeElement)).toBe(false);
});

test("what is edited is what was shown, and a place that the output names is found in it", async () => {
  await using visit = await site.visit("/");
  const { page } = visit;
  const lines = (program.files["main.ts"] ?? "").split("\n");
  const line = lines.findIndex((text) => text.includes("await cookDish")) + 1;
  await page
    .locator("output-console")
    .first()
    .evaluate(
      (output, detail) => {
        output.dispatchEvent(new CustomEvent("show-place", { bubbles: true, detail }));
      },
      { file: "main.ts", line, column: 1 },
    );
  await expect.poll(() => page.locator(".pointed-at").allTextContents(), soon).toEqual([lines[line - 1]]);
  const shown = (await page.locator("code-tabs .shown-code").first().innerText()).trimEnd();
  await page.getByRole("button", { name: "Edit", exact: true }).first().click();
  await page.locator("code-tabs .cm-line").first().waitFor();
  // An editor has only those lines in the page that are near its window.
  await page.setViewportSize({ width: 1280, height: 4000 });
  const edited = page.locator("code-tabs .cm-content").first().locator(".cm-line");
  await expect.poll(async () => (await edited.allTextContents()).join("\n").trimEnd(), soon).toBe(shown);
});

test("the program is taken away as it stands", async () => {
  await using visit = await site.visit("/");
  const { page } = visit;
  await write(page, 'console.log("taken");');
  await page.locator("take-example summary").first().click();
  const button = page.getByRole("button", { name: "Download as a zip" }).first();
  const [download] = await Promise.all([page.waitForEvent("download"), button.click()]);
  expect(download.suggestedFilename()).toBe("one-cook-two-cooks.zip");
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  const files = unzipSync(Buffer.concat(chunks));
  expect(strFromU8(files["one-cook-two-cooks/main.ts"] ?? new Uint8Array())).toBe('console.log("taken");');
  expect(Object.keys(files)).toContain("one-cook-two-cooks/cook.ts");
});
