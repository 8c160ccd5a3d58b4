// Two builds in turn on one host: a page never has files of both, the reader decides when to change, and half a build is
// never taken for a whole one.
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowser } from "#support/open-browser.ts";
import { keptIn, openReading, runFirst, soon, untilKept, untilPageKept } from "./reading.ts";
import { SiteCopy } from "./site-copy.ts";

const lesson = "/lessons/concurrency-vs-parallelism/";
const lessonFile = `${lesson.slice(1)}index.html`;
const data = "programs/10-foundations/one-cook-two-cooks.json";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

/** Writes another build into a site: its lesson says so, and some files have another name. */
async function writeSecond(site: SiteCopy): Promise<void> {
  const script = /_astro\/(RunExample\.astro[\w.-]*)\.js/.exec(site.text(lessonFile))?.[1] ?? "";
  site.write(
    `_astro/${script}2.js`,
    `${site.text(`_astro/${script}.js`)}\ndocument.documentElement.dataset.build = "second";`,
  );
  for (const page of ["index.html", lessonFile]) {
    const text = site.text(page).replaceAll(`${script}.js`, `${script}2.js`);
    site.write(page, text.replace(/(<h1[^>]*>)/, "$1Second: "));
  }
  site.write(data, site.text(data).replace('"id":', '"edition":"second","id":'));
  // What carries the engine has another name too, as after a change of the kernel.
  const carrier = site.files("_astro/carrier.*.html")[0] ?? "";
  const name = carrier.slice("_astro/".length);
  for (const file of site.files("_astro/*.js").filter((path) => site.text(path).includes(name))) {
    site.write(file, site.text(file).replaceAll(name, `carrier.second.html`));
  }
  site.write("_astro/carrier.second.html", site.text(carrier));
  site.remove(carrier);
  await site.build();
}

/** The edition of the data that a page gets, and of the page itself. */
function editions(page: Page): Promise<{ page: boolean; script: boolean; data: boolean | number }> {
  return page.evaluate(async (path) => {
    const response = await fetch(`/${path}`);
    return {
      page: document.querySelector("h1")?.textContent?.includes("Second:") ?? false,
      script: document.documentElement.dataset["build"] === "second",
      data: response.ok ? (await response.text()).includes('"edition":"second"') : response.status,
    };
  }, data);
}

const first = { page: false, script: false, data: false };
const second = { page: true, script: true, data: true };
const notice = (page: Page) => page.locator(".new-build-notice");

async function lookForBuild(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await (await navigator.serviceWorker.ready).update();
  });
}

test("the reader is told of a new build and decides; two tabs never mix; the old files go", async () => {
  await using site = await SiteCopy.open();
  await using reading = await openReading(browser, site.origin + lesson);
  const { page, context } = reading;
  await untilKept(page, lesson);
  await page.reload();
  expect(await editions(page)).toEqual(first);
  const other = await context.newPage();
  await other.goto(site.origin + lesson);

  await writeSecond(site);
  await lookForBuild(page);
  await notice(page).waitFor();
  await notice(other).waitFor();
  // Nobody has decided yet: everything is of the first build, in new pages too.
  expect(await editions(page)).toEqual(first);
  await other.reload();
  expect(await editions(other)).toEqual(first);

  await notice(page).getByRole("button", { name: "Load the new version" }).click();
  await page.locator("html[data-build=second]").waitFor();
  expect(await editions(page)).toEqual(second);
  // The other tab has not been asked, and stays whole.
  await notice(other).waitFor();
  expect(await editions(other)).toEqual(first);
  expect(await runFirst(other)).toMatch(/^Exited with code 0/);
  await notice(other).getByRole("button", { name: "Load the new version" }).click();
  await other.locator("html[data-build=second]").waitFor();
  expect(await editions(other)).toEqual(second);
  // With the last page of the first build, its files are gone.
  await page.reload();
  await expect.poll(() => keptIn(page, lesson), soon).toBe(1);
  await expect.poll(() => keptIn(page, data), soon).toBe(1);
  await site.stop();
  await page.reload();
  expect(await editions(page)).toEqual(second);
});

test("a page that is not kept yet comes whole from a host that has another build by now", async () => {
  await using site = await SiteCopy.open();
  await using reading = await openReading(browser, `${site.origin}/offline/`);
  const { page } = reading;
  await page.getByRole("button", { name: "Keep the whole site offline" }).waitFor();
  await page.reload();
  // Of what that page fetches, a part is kept from the first build.
  expect((await editions(page)).data).toBe(false);
  await expect.poll(() => keptIn(page, data), soon).toBe(1);
  await writeSecond(site);
  await page.goto(site.origin + lesson);
  await page.locator("html[data-build=second]").waitFor();
  expect(await editions(page)).toEqual(second);
  expect(await runFirst(page)).toMatch(/^Exited with code 0/);
});

test("a page of the first build gets no file of the second, but an answer that says so", async () => {
  await using site = await SiteCopy.open();
  await using reading = await openReading(browser, site.origin + lesson);
  const { page } = reading;
  await untilPageKept(page, lesson, data);
  await page.reload();
  await writeSecond(site);
  await page.evaluate(async (path) => {
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const key of await cache.keys()) if (key.url.includes(path)) await cache.delete(key);
    }
  }, data);
  expect(await editions(page)).toEqual({ ...first, data: 409 });
});

test("half a build on the host is no new version: the one before stays whole", async () => {
  await using site = await SiteCopy.open();
  await using reading = await openReading(browser, site.origin + lesson);
  const { page } = reading;
  await untilKept(page, lesson);
  await page.reload();
  const before = site.text(lessonFile);
  await writeSecond(site);
  const after = site.text(lessonFile);
  // The new service worker has come, the page has not.
  site.write(lessonFile, before);
  const count = await keptIn(page);
  await lookForBuild(page).catch(() => undefined);
  await expect
    .poll(() => page.evaluate(async () => (await navigator.serviceWorker.ready).installing === null), soon)
    .toBe(true);
  expect(await notice(page).count()).toBe(0);
  expect(await editions(page)).toEqual(first);
  expect(await keptIn(page)).toBe(count);
  site.write(lessonFile, after);
  await lookForBuild(page);
  await notice(page).waitFor();
});

test.each(["another build's bytes", "nothing"])(
  "a kept file that holds %s is noticed, mended and named",
  async (what) => {
    await using site = await SiteCopy.open();
    await using reading = await openReading(browser, site.origin + lesson);
    const { page } = reading;
    await untilPageKept(page, lesson, data);
    await page.reload();
    await damage(page, data, what === "nothing" ? "" : site.text("404.html"));
    expect(await editions(page)).toEqual(first);
    await damage(page, lesson, "<h1>Second:</h1>");
    await page.goto(`${site.origin}/offline/`);
    await expect
      .poll(() => page.locator(".faults").innerText(), soon)
      .toMatch(/^Damaged, and fetched again: (?=.*lessons\/)(?=.*one-cook-two-cooks\.json)/);
    await site.stop();
    await page.goto(site.origin + lesson);
    expect(await editions(page)).toEqual(first);
  },
);

test("a damaged page is not served, also where it cannot be mended", async () => {
  await using site = await SiteCopy.open();
  await using reading = await openReading(browser, site.origin + lesson);
  const { page } = reading;
  await untilPageKept(page, lesson, data);
  await page.reload();
  await site.stop();
  await damage(page, lesson, "<h1>Second:</h1>");
  await page.reload();
  await expect.poll(() => page.locator(".stand-in").innerText(), soon).toContain(`${lesson} has not been kept`);
});

/** Puts other bytes in the place of a kept file. */
async function damage(page: Page, path: string, text: string): Promise<void> {
  const damaged = await page.evaluate(
    async ([wanted, bytes]) => {
      let count = 0;
      for (const name of await caches.keys()) {
        const cache = await caches.open(name);
        for (const key of await cache.keys()) {
          if (!new URL(key.url).pathname.includes(wanted)) continue;
          await cache.put(key, new Response(bytes, { headers: { "Content-Type": "text/html" } }));
          count += 1;
        }
      }
      return count;
    },
    [path, text] as const,
  );
  expect(damaged).toBe(1);
}

test("a retired worker goes away with all that it has kept, and the site works as before", async () => {
  await using site = await SiteCopy.open();
  await using reading = await openReading(browser, site.origin + lesson);
  const { page } = reading;
  await untilPageKept(page, lesson, data);
  await site.build("retire");
  await lookForBuild(page).catch(() => undefined);
  await expect.poll(() => page.evaluate(async () => (await caches.keys()).length), soon).toBe(0);
  await page.goto(`${site.origin}/`);
  expect(await runFirst(page)).toMatch(/^Exited with code 0/);
});
