// A page whose server is gone, broken or slow says so in one sentence, and runs once the server is back.
import type { Locator, Page, Route } from "playwright-core";
import { expect, test } from "vitest";
import { runningLesson } from "./built-pages.ts";
import { useBuiltSite } from "./built-site.ts";

const site = useBuiltSite();
const soon = { timeout: 30_000, interval: 50 };

function firstExample(page: Page): { button: Locator; status: Locator } {
  const example = page.locator("run-example").first();
  return { button: example.locator("run-controls button"), status: example.locator("run-status") };
}

async function said(status: Locator, pattern: RegExp): Promise<string> {
  await expect.poll(() => status.innerText(), soon).toMatch(pattern);
  return status.innerText();
}

test("without a connection Run says what to do, and works when it is back", async () => {
  await using visit = await site.visit(runningLesson);
  const { button, status } = firstExample(visit.page);
  await visit.page.context().setOffline(true);
  await button.click();
  expect(await said(status, /failed/)).toMatch(/could not be fetched\. Check the connection and press Run again\.$/);
  await visit.page.context().setOffline(false);
  await button.click();
  await said(status, /^Exited with code 0/);
});

test("a file of the engine that the server refuses is named", async () => {
  await using visit = await site.visit(runningLesson);
  const { button, status } = firstExample(visit.page);
  await visit.page.route(/\/guest\./, (route) => route.fulfill({ status: 503, body: "" }));
  await button.click();
  expect(await said(status, /failed/)).toContain("guest.js could not be fetched (status 503)");
  await visit.page.unroute(/\/guest\./);
  await button.click();
  await said(status, /^Exited with code 0/);
});

test("the document around the frame is asked for again where the host sends another, or none", async () => {
  await using visit = await site.visit(runningLesson);
  const { button, status } = firstExample(visit.page);
  const ways: readonly ((route: Route) => Promise<void>)[] = [
    (route) => route.fulfill({ status: 404, contentType: "text/html", body: "<title>Not found</title>" }),
    (route) => route.abort(),
  ];
  for (const way of ways) {
    await visit.page.route(/\/carrier\./, way);
    await button.click();
    expect(await said(status, /failed/)).toMatch(
      /The document around the frame for programs could not be fetched\. Check the connection and press Run again\.$/,
    );
    await visit.page.unroute(/\/carrier\./);
    await button.click();
    await said(status, /^Exited with code 0/);
    await visit.page.reload();
  }
});

test("a host whose own policy forbids Web Workers is told of instead of waiting", async () => {
  await using visit = await site.visit(runningLesson);
  await visit.page.route(/\/carrier\./, async (route) => {
    const response = await fetch(route.request().url());
    const headers = { ...Object.fromEntries(response.headers), "content-security-policy": "worker-src 'none'" };
    await route.fulfill({ headers, body: await response.text() });
  });
  const { button, status } = firstExample(visit.page);
  await button.click();
  expect(await said(status, /failed/)).toContain("The browser refused to start a Web Worker");
});

test("Stop while the engine is still coming ends the wait, and Run begins anew", async () => {
  await using visit = await site.visit(runningLesson);
  const { button, status } = firstExample(visit.page);
  let release = (): void => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await visit.page.route(/\/library-core\./, async (route) => {
    await held;
    await route.continue();
  });
  await button.click();
  await said(status, /^Starting/);
  await button.click();
  await button.click({ trial: true });
  await said(status, /^Stopped/);
  release();
  await button.click();
  await said(status, /^Exited with code 0/);
});

test("leaving the page in the middle of a run and coming back finds it ready to run", async () => {
  await using visit = await site.visit(runningLesson);
  const { button } = firstExample(visit.page);
  await button.click();
  await visit.page.goto(`${site.origin}/`);
  await visit.page.goBack();
  const again = firstExample(visit.page);
  await again.button.click();
  await said(again.status, /^Exited with code 0/);
  // What the page had asked for when it was left is cut off; that is all.
  expect(visit.complaints.filter((complaint) => !complaint.endsWith("net::ERR_ABORTED"))).toEqual([]);
});
