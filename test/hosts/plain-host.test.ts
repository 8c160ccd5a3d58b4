// A host that sends no header of ours, as GitHub Pages; and browsers that keep nothing.
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowser } from "#support/open-browser.ts";
import { linkTo } from "../site/playground-page.ts";
import { openReading, runFirst, soon, untilKept } from "./reading.ts";
import { SiteCopy } from "./site-copy.ts";

const lesson = "/lessons/concurrency-vs-parallelism/";
const sharing = `const shared = new Int32Array(new SharedArrayBuffer(4));
Atomics.add(shared, 0, 7);
console.log("shared", shared[0]);
`;

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

test("without headers a program that shares memory says why it cannot, and one press makes the page isolated", async () => {
  await using site = await SiteCopy.open({ headers: {} });
  await using reading = await openReading(browser, site.origin + (await linkTo(sharing)));
  const { page } = reading;
  expect(await page.evaluate("crossOriginIsolated")).toBe(false);
  await page.locator("program-playground run-controls button").click();
  const note = page.locator(".isolation-note");
  await expect.poll(() => note.innerText(), soon).toContain("this host does not send");
  let loads = 0;
  page.on("load", () => (loads += 1));
  await note.getByRole("button", { name: "Reload once" }).click();
  // While it loads again, there is nothing to ask.
  await expect.poll(() => page.evaluate("crossOriginIsolated").catch(() => null), soon).toBe(true);
  expect(await runFirst(page)).toMatch(/^Exited with code 0/);
  expect(await page.locator("output-console").innerText()).toContain("shared 7");
  expect(await note.count()).toBe(0);
  expect(loads).toBe(1);
});

test("without headers everything else runs at once, and the second page that is opened is isolated", async () => {
  await using site = await SiteCopy.open({ headers: {} });
  await using reading = await openReading(browser, site.origin + lesson);
  const { page } = reading;
  expect(await runFirst(page)).toMatch(/^Exited with code 0/);
  await untilKept(page, lesson);
  await page.goto(`${site.origin}/`);
  expect(await page.evaluate("crossOriginIsolated")).toBe(true);
  expect(await page.locator(".isolation-note").count()).toBe(0);
  await page.goto(`${site.origin}/no-such-page/`);
  expect(await page.evaluate("crossOriginIsolated")).toBe(true);
  expect(await page.locator("h1").innerText()).toBe("No page has this address");
});

test.each([
  ["there are no service workers", "delete Navigator.prototype.serviceWorker"],
  [
    "storage is forbidden",
    `ServiceWorkerContainer.prototype.register = async () => { throw new DOMException("Denied", "SecurityError"); }`,
  ],
])("where %s the site works as before, and says so where it matters", async (_, script) => {
  await using site = await SiteCopy.open();
  const context = await browser.newContext({ reducedMotion: "reduce" });
  await context.addInitScript(script);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("pageerror", (fault) => complaints.push(fault.message));
  await page.goto(site.origin + lesson);
  expect(await runFirst(page)).toMatch(/^Exited with code 0/);
  await page.goto(`${site.origin}/offline/`);
  await expect
    .poll(() => page.locator("offline-site [role=status]").innerText(), soon)
    .toMatch(/nothing can be kept|does not let/);
  expect(complaints).toEqual([]);
  await context.close();
});
