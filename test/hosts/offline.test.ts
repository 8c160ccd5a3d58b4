// Reading without a connection: the server is stopped, and the pages that were visited are still there.
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowser } from "#support/open-browser.ts";
import { keptIn, openReading, runFirst, soon, untilKept, untilPageKept } from "./reading.ts";
import { SiteCopy } from "./site-copy.ts";

const lesson = "/lessons/concurrency-vs-parallelism/";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

test("a page that was visited once is read, and its program runs, with the server stopped", async () => {
  await using site = await SiteCopy.open();
  await using reading = await openReading(browser, site.origin + lesson);
  const { page } = reading;
  const complaints: string[] = [];
  page.on("pageerror", (fault) => complaints.push(fault.message));
  await untilKept(page, lesson);
  await site.stop();
  await page.reload();
  expect(await page.locator("h1").innerText()).toContain("Concurrency");
  expect(await page.evaluate("crossOriginIsolated")).toBe(true);
  expect(await runFirst(page)).toMatch(/^Exited with code 0/);
  expect(complaints).toEqual([]);
});

test("a page that was not visited says so in words of ours, names what there is, and comes with the connection", async () => {
  await using site = await SiteCopy.open();
  await using reading = await openReading(browser, site.origin + lesson);
  const { page } = reading;
  await untilPageKept(page, lesson);
  await site.stop();
  await page.goto(`${site.origin}/playground/`);
  await expect.poll(() => page.locator(".stand-in").innerText(), soon).toContain("/playground/ has not been kept");
  await page.locator("offline-site .pages a").first().waitFor();
  expect(await page.locator("offline-site .pages a").allInnerTexts()).toContain("Concurrency and parallelism");
  await site.start();
  await page.getByRole("button", { name: "Try again" }).click();
  await page.locator("program-playground").waitFor();
});

test("cards that came once are practised with the server stopped, and another that did not says so", async () => {
  await using site = await SiteCopy.open();
  await using reading = await openReading(browser, `${site.origin}/offline/`);
  const { page } = reading;
  const practice = "/interview/practice/";
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.goto(site.origin + practice);
  await page.locator(".card[data-phase=asked]").waitFor();
  const first = await page.locator("#question-words").innerText();
  await untilPageKept(page, practice, "/deck.json");
  // The card after it is fetched ahead.
  await expect.poll(() => keptIn(page, "/waiting-or-computing/"), soon).toBeGreaterThan(0);
  await site.stop();
  await page.reload();
  await page.locator(".card[data-phase=asked]").waitFor();
  expect(await page.locator("#question-words").innerText()).toBe(first);
  for (let card = 0; card < 2; card += 1) {
    await page.locator(".card[data-phase=asked][aria-busy=false]").waitFor();
    await page.keyboard.press("Space");
    await page.keyboard.press("3");
  }
  await expect.poll(() => page.locator(".resting").innerText(), soon).toContain("could not be fetched");
  expect(await page.locator("[data-count=learning]").innerText()).toBe("2");
  await site.start();
  await page.getByRole("button", { name: "Try again" }).click();
  await page.locator(".card[data-phase=asked]").waitFor();
});

test("the whole site is kept when asked for: every page and the search, with the server stopped; and is removed", async () => {
  await using site = await SiteCopy.open();
  await using reading = await openReading(browser, `${site.origin}/offline/`);
  const { page } = reading;
  const status = page.locator("offline-site [role=status]");
  expect(await page.locator(".kept").innerText()).toBeDefined();
  await expect
    .poll(() => page.locator(".room").innerText(), soon)
    .toMatch(/^The rest is \d+\.\d MB\. The browser lets/);
  await page.getByRole("button", { name: "Keep the whole site offline" }).click();
  await expect.poll(() => status.innerText(), soon).toMatch(/^Done/);
  expect(await page.locator(".kept").innerText()).toMatch(/^The whole site is kept/);

  // The new form of it is fetched before it takes the place of the old one.
  site.write(
    `${lesson.slice(1)}index.html`,
    site.text(`${lesson.slice(1)}index.html`).replace(/(<h1[^>]*>)/, "$1New: "),
  );
  await site.build();
  await page.reload();
  await page.getByRole("button", { name: "Load the new version" }).click();
  await page.waitForEvent("load");
  await site.stop();
  await page.reload();
  await expect.poll(() => page.locator(".kept").innerText(), soon).toMatch(/^The whole site is kept/);
  for (const path of ["/", lesson, "/playground/"]) {
    await page.goto(site.origin + path);
    expect(await page.locator(".stand-in:visible").count()).toBe(0);
    expect(await page.locator("run-example").count()).toBeGreaterThan(0);
    expect((await page.locator("h1").innerText()).startsWith("New: ")).toBe(path === lesson);
  }
  await page.keyboard.press("Control+k");
  const dialog = page.getByRole("dialog", { name: "Search this site" });
  await dialog.getByRole("combobox", { name: "Search for" }).fill("parallelism");
  await dialog.getByRole("option", { name: "Concurrency and parallelism" }).first().waitFor();
  await site.start();
  await page.goto(`${site.origin}/offline/`);
  await page.getByRole("button", { name: "Remove it" }).click();
  await expect.poll(() => status.innerText(), soon).toMatch(/^Removed/);
  expect(await page.locator(".pages").isHidden()).toBe(true);
});

test("keeping can be cancelled, and goes on where it stood", async () => {
  await using site = await SiteCopy.open();
  await using reading = await openReading(browser, `${site.origin}/offline/`);
  const { page, context } = reading;
  let release = (): void => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.getByRole("button", { name: "Keep the whole site offline" }).waitFor();
  await context.route(/library-types/, async (route) => {
    await held;
    await route.continue().catch(() => undefined);
  });
  await page.getByRole("button", { name: "Keep the whole site offline" }).click();
  await expect
    .poll(() => page.locator("progress").evaluate((bar: HTMLProgressElement) => bar.position), soon)
    .toBeGreaterThan(0.1);
  await page.getByRole("button", { name: "Cancel" }).click();
  release();
  const status = page.locator("offline-site [role=status]");
  await expect.poll(() => status.innerText(), soon).toMatch(/^Cancelled/);
  await page.getByRole("button", { name: "Keep the whole site offline" }).click();
  await expect.poll(() => status.innerText(), soon).toMatch(/^Done/);
});

test("a full disk is one sentence, and what was kept before stays", async () => {
  await using site = await SiteCopy.open();
  await using reading = await openReading(browser, site.origin + lesson);
  const { page, context } = reading;
  await untilKept(page, lesson);
  await page.goto(`${site.origin}/offline/`);
  await page.getByRole("button", { name: "Keep the whole site offline" }).waitFor();
  const session = await context.newCDPSession(page);
  const { usage } = (await session.send("Storage.getUsageAndQuota", { origin: site.origin })) as { usage: number };
  await session.send("Storage.overrideQuotaForOrigin", { origin: site.origin, quotaSize: usage + 500_000 });
  await page.getByRole("button", { name: "Keep the whole site offline" }).click();
  const status = page.locator("offline-site [role=status]");
  await expect
    .poll(() => status.innerText(), soon)
    .toMatch(/^There is no room for \d+\.\d MB more on this device; what was kept/);
  await site.stop();
  await page.goto(site.origin + lesson);
  expect(await runFirst(page)).toMatch(/^Exited with code 0/);
});
