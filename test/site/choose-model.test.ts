// The six questions of the lesson on choosing, as a reader meets them: by keyboard, by link, by the way back, without script.
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { useBuiltSite } from "./built-site.ts";

const site = useBuiltSite();
const soon = { timeout: 30_000, interval: 50 };
const path = "/lessons/choosing-a-model/";

const asked = (page: Page): Promise<string[]> => page.locator("choose-model legend:visible").allTextContents();
const said = (page: Page): Promise<string> => page.locator('choose-model [role="status"]').innerText();
const answer = (page: Page, label: string) => page.getByRole("radio", { name: label, exact: true });

test("questions come one after the other, up to models with a reason and an example that is there", async () => {
  await using visit = await site.visit(path);
  const { page } = visit;
  expect(await asked(page)).toHaveLength(1);
  await answer(page, "It waits, and it computes").check();
  await answer(page, "As many as there are rows, links or requests").check();
  await answer(page, "So long that somebody would notice").check();
  await answer(page, "No, it is JavaScript that I trust").check();
  expect(await said(page)).toBe("");
  await answer(page, "Yes: it is kept, tried again, or done elsewhere").check();
  expect(await asked(page)).toHaveLength(5);
  expect(await said(page)).toBe(
    "Use async functions behind a limit, and a pool of worker threads, and a durable queue.",
  );
  expect(await page.locator("choose-model li:visible strong").allTextContents()).toEqual([
    "async functions behind a limit",
    "a pool of worker threads",
    "a durable queue",
  ]);
  for (const link of await page.locator("choose-model li:visible a").all()) {
    const href = new URL((await link.getAttribute("href")) ?? "", page.url());
    const target = await site.visit(href.pathname);
    await using _ = target;
    expect(await target.page.locator(href.hash).count(), href.href).toBe(1);
  }
});

test("another answer to an early question takes away what no longer comes up, and keeps what does", async () => {
  await using visit = await site.visit(`${path}#choose=both.few.long.yes.no`);
  const { page } = visit;
  await expect.poll(() => said(page), soon).toBe("Use async functions, and a pool of processes.");
  await answer(page, "A network, a disk, a database, a timer: it waits").check();
  expect(await asked(page)).toHaveLength(3);
  expect(await said(page)).toBe("Use async functions.");
  expect(new URL(page.url()).hash).toBe("#choose=waiting.few.no");
  await page.goBack();
  await expect.poll(() => said(page), soon).toBe("Use async functions, and a pool of processes.");
  await page.getByRole("button", { name: "Begin again" }).click();
  expect(await asked(page)).toHaveLength(1);
  expect(new URL(page.url()).hash).toBe("");
});

test("the keyboard alone answers, and a link with a wrong answer is followed as far as it goes", async () => {
  await using visit = await site.visit(`${path}#choose=computing.nonsense.yes`);
  const { page } = visit;
  await expect.poll(() => said(page), soon).toContain("This link has an answer that its question does not have.");
  expect(await asked(page)).toHaveLength(2);
  await answer(page, "So briefly that everything else can wait for it").focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("Tab");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  expect(await said(page)).toBe("Use several server processes.");
  expect(new URL(page.url()).hash).toBe("#choose=computing.short.yes.no");
});

test("without script the table says the same", async () => {
  await using visit = await site.visit(path, { javaScriptEnabled: false });
  const { page } = visit;
  expect(await page.locator("choose-model form").isVisible()).toBe(false);
  await page.locator("choose-model summary").click();
  expect(await page.locator("choose-model tbody tr:visible").count()).toBe(17);
  const row = page.locator("choose-model tbody tr", { hasText: "a pool of processes" }).first();
  expect(await row.locator("td").allTextContents()).toEqual(["computing", "–", "long", "–", "yes"]);
});
