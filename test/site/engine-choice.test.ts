// The reader's choice of an engine, on the site as it is built: behind the real client, in the carrier's own policy, stands
// the stand-in of the service, at the service's own address.
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Page } from "playwright-core";
import { WebContainerHost } from "#support/webcontainer-host/webcontainer-host.ts";
import { runningLesson } from "./built-pages.ts";
import { useBuiltSite } from "./built-site.ts";

const site = useBuiltSite();
const soon = { timeout: 30_000, interval: 50 };
const service = "https://stackblitz.com";
let host: WebContainerHost;

beforeAll(async () => {
  host = await WebContainerHost.open();
});
afterAll(() => host[Symbol.asyncDispose]());

/** Lets the stand-in answer for the service, and tells what was asked of it. */
async function stand(page: Page, isThere = true): Promise<string[]> {
  const asked: string[] = [];
  await page.context().route(`${service}/**`, async (route) => {
    const request = route.request();
    const { pathname, search } = new URL(request.url());
    asked.push(pathname);
    if (!isThere) return route.abort("connectionrefused");
    // A stream without an end; nothing comes on it here.
    if (pathname === "/drops") return;
    const [method, body] = [request.method(), request.postData()];
    const answer = await fetch(host.origin + pathname + search, { method, body });
    const headers = Object.fromEntries(answer.headers);
    await route.fulfill({ status: answer.status, headers, body: Buffer.from(await answer.arrayBuffer()) });
  });
  return asked;
}

const choose = async (page: Page, engine: string) => {
  await button(page, engine).click();
  await expect.poll(() => button(page, engine).getAttribute("aria-pressed"), soon).toBe("true");
};
const runs = async (page: Page, words: string) => {
  await button(page, "Run").click();
  await expect.poll(() => exampleIn(page).locator("run-status").textContent(), soon).toContain(words);
};
const exampleIn = (page: Page) => page.locator("run-example").first();
const button = (page: Page, name: string) => exampleIn(page).getByRole("button", { name, exact: true });

test("an example runs in a WebContainer when the reader chose one, and nothing is asked of it before Run", async () => {
  await using visit = await site.visit(runningLesson);
  const { page } = visit;
  const asked = await stand(page);
  await choose(page, "WebContainer");
  expect(await exampleIn(page).locator("engine-choice > [role=status]").textContent()).toContain("Your choice");
  await button(page, "Run").hover();
  await page.waitForLoadState("networkidle");
  expect(asked).toEqual([]);
  expect(await page.locator("iframe").count()).toBe(0);

  await runs(page, "webcontainer engine");
  expect(await exampleIn(page).locator("run-status").textContent()).toContain("Exited with code 0");
  expect(asked).toContain("/headless");
  expect(host.ran.length).toBeGreaterThan(0);
});

test("the choice is remembered, for every page, and taken back with one press", async () => {
  await using visit = await site.visit(runningLesson);
  const { page } = visit;
  const asked = await stand(page);
  await choose(page, "WebContainer");
  await page.goto(`${site.origin}/`, { waitUntil: "networkidle" });
  await expect.poll(() => button(page, "WebContainer").getAttribute("aria-pressed"), soon).toBe("true");
  await choose(page, "This page");
  await runs(page, "embedded engine");
  await page.goto(site.origin + runningLesson, { waitUntil: "networkidle" });
  expect(await button(page, "This page").getAttribute("aria-pressed")).toBe("true");
  expect(asked).toEqual([]);
});

test("a service that cannot be reached is named, and the page's own engine is a press away", async () => {
  await using visit = await site.visit(runningLesson);
  const { page } = visit;
  await stand(page, false);
  await page.clock.install();
  await choose(page, "WebContainer");
  await button(page, "Run").click();
  const frame = page.locator('iframe[title="Where the WebContainer lives"]').contentFrame().locator("iframe");
  await frame.waitFor({ state: "attached" });
  await expect
    .poll(async () => {
      await page.clock.fastForward(1000);
      return exampleIn(page).locator("run-status").textContent();
    }, soon)
    .toContain(`Expected an answer from ${service}`);
  await choose(page, "This page");
  await exampleIn(page).getByRole("button", { name: "Run again" }).click();
  await expect.poll(() => exampleIn(page).locator("run-status").textContent(), soon).toContain("embedded engine");
});

test("an example that needs what the page lacks shows its recording, says what and why, and offers what there is", async () => {
  await using visit = await site.visit("/404.html", { serviceWorkers: "block" });
  const { page } = visit;
  // A host that sends no headers, and an example that shares memory.
  await page.route(`${site.origin}/`, async (route) => {
    // Asked for by the driver, it would go through the visit's proxy.
    const answer = await fetch(`${site.origin}/`);
    const headers = { "content-type": answer.headers.get("content-type") ?? "" };
    const body = (await answer.text()).replace('"needs":["threads"]', '"needs":["threads","sharedMemory"]');
    await route.fulfill({ status: 200, headers, body });
  });
  await page.goto(`${site.origin}/`, { waitUntil: "networkidle" });
  expect(await page.evaluate(() => typeof SharedArrayBuffer)).toBe("undefined");
  const reason = exampleIn(page).locator("engine-choice > [role=status]");
  await expect.poll(() => reason.textContent(), soon).toContain("It needs shared memory");
  expect(await reason.textContent()).toContain("without the headers");
  expect(await button(page, "Run").isVisible()).toBe(false);
  expect(await exampleIn(page).locator(".recorded .timeline-drawing").isVisible()).toBe(true);
  // What is left is a Node of the reader's own: the command is open to be copied.
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await button(page, "Copy the command").click();
  await exampleIn(page).getByText("The command is on the clipboard.").waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/ node examples\/.+\/main\.ts$/);
  await button(page, "WebContainer").click();
  await expect.poll(() => reason.textContent(), soon).toContain("A WebContainer cannot start");
});
