// What would keep a program from starting is shown while it is typed, in the words of the pinned Node, and nothing is run.
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { stripTypes } from "#example/strip-types.ts";
import { rejectedPrograms } from "../conformance/rejected-programs.ts";
import { useBuiltSite } from "./built-site.ts";
import { playground } from "./playground-page.ts";

const site = useBuiltSite();
const soon = { timeout: 40_000, interval: 50 };

/** The program's first file, what Node's stripper says of it, and where. */
const cases = Object.entries(rejectedPrograms).flatMap(([about, files]) => {
  const text = files["main.ts"] ?? "";
  const result = stripTypes("main.ts", text);
  if (result.kind === "stripped") return [];
  const { line, column, message } = result.diagnostic;
  return [{ about, text, said: `main.ts:${line}:${column} ${message}` }];
});

async function write(page: Page, text: string): Promise<void> {
  await page.locator(".cm-content").first().click();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.insertText(text);
}

test("in an example: after the first edit, at its place, as Node says it; and gone when it is mended", async () => {
  await using visit = await site.visit("/");
  const { page } = visit;
  const fetched = () => visit.requests.filter((address) => /library-types|kernel-stripper/.test(address)).length;
  const said = page.locator(".edit-bar [role=status]").first();
  const marks = page.locator("code-tabs").first().locator(".cm-lintRange-error");
  await page.getByRole("button", { name: "Edit", exact: true }).first().click();
  await page.locator(".cm-content").first().waitFor();
  expect(fetched()).toBe(0);
  expect(cases.length).toBeGreaterThan(3);
  for (const { about, text, said: words } of cases) {
    await write(page, text);
    await expect.poll(() => said.textContent(), { ...soon, message: about }).toBe(words);
    expect(await marks.count(), about).toBe(1);
    expect(
      await page
        .locator(".cm-content")
        .first()
        .evaluate((field) => field === document.activeElement),
    ).toBe(true);
    await write(page, "const fine: number = 1;\nconsole.log(fine);\n");
    await expect.poll(() => said.textContent(), soon).toBe("Node can strip the types again.");
    expect(await marks.count()).toBe(0);
  }
  expect(fetched()).toBe(2);
  expect(await page.locator("run-example").first().getAttribute("data-state")).not.toBe("ended");
  expect(visit.complaints).toEqual([]);
});

test("in the playground too, and of the file that it is in", async () => {
  await using visit = await site.visit(playground);
  const { page } = visit;
  const { text, said: words } = cases.find(({ about }) => about === "an enum") ?? { text: "", said: "none" };
  await page.locator(".cm-content").waitFor();
  await write(page, text);
  await expect.poll(() => page.locator("program-editor .said").textContent(), soon).toBe(words);
  const marks = page.locator("program-editor .cm-lintRange-error");
  expect(await marks.count()).toBe(1);
  await page.getByRole("tab").nth(1).click();
  expect(await marks.count()).toBe(0);
  await page.getByRole("tab").first().click();
  await expect.poll(() => marks.count(), soon).toBe(1);
  expect(visit.complaints).toEqual([]);
});

test("a run is not kept waiting by what is looked at", async () => {
  await using visit = await site.visit("/");
  const { page } = visit;
  await page.getByRole("button", { name: "Edit", exact: true }).first().click();
  await write(page, 'console.log("ran");\n');
  await page.locator("run-controls button").first().click();
  await expect.poll(() => page.getByRole("log").first().innerText(), soon).toBe("ran");
});
