// A mock interview under way is kept at every moment: over a reload, in another tab, and where a browser keeps nothing.
import { expect, test } from "vitest";
import type { Interview } from "../../src/site/practice/entry.ts";
import type { RunningInterview } from "../../src/site/practice/running-interview.ts";
import { useBuiltSite } from "./built-site.ts";
import {
  entriesAfter,
  keptOn,
  oneInterview,
  partsOf,
  runningOn,
  scoreAll,
  skipAll,
  start,
  stopTime,
  whenReady,
} from "./mock-interview-page.ts";
import { soon } from "./practice-page.ts";

const site = useBuiltSite();

test("goes on after a reload, where it was", async () => {
  await using visit = await site.visit(oneInterview);
  const { page } = visit;
  const { title, clock, notes, mock, show } = partsOf(page);
  await stopTime(page);
  await start(page);
  await scoreAll(page, 3);
  await show.waitFor();
  const second = await title.innerText();
  await notes.fill("half a thought");
  await page.clock.runFor(75_000);
  await page.reload();
  await show.waitFor();
  expect(await title.innerText()).toBe(second);
  expect(await notes.inputValue()).toBe("half a thought");
  expect(await clock.innerText()).toContain("This question 1:15 of");
  await show.click();
  await mock.getByRole("radio", { name: "2 Right, with a slip" }).check();
  await page.reload();
  await mock.getByRole("radio", { name: "2 Right, with a slip" }).waitFor();
  expect(await mock.getByRole("radio", { name: "2 Right, with a slip" }).isChecked()).toBe(true);
  expect(visit.complaints).toEqual([]);
});

test("is offered to a page that comes later, and stands until it is let go on", async () => {
  await using visit = await site.visit(oneInterview);
  const { page } = visit;
  const { clock, mock, show, button } = partsOf(page);
  await stopTime(page);
  await start(page);
  await page.clock.runFor(30_000);
  await page.goto(`${site.origin}/interview/mock/`);
  await page.clock.runFor(10 * 60_000);
  await page.reload();
  await whenReady(page);
  await mock
    .locator(".under-way")
    .getByRole("button", { name: /^Go on/ })
    .click();
  await show.waitFor();
  expect(await clock.innerText()).toContain("Paused");
  await page.clock.runFor(60_000);
  expect(await clock.innerText()).toContain("0:30 of");
  await button("Go on").click();
  await page.clock.runFor(60_000);
  expect(await clock.innerText()).toContain("1:30 of");
});

test("a pause stops the clock", async () => {
  await using visit = await site.visit(oneInterview);
  const { page } = visit;
  const { clock, button } = partsOf(page);
  await stopTime(page);
  await start(page);
  await page.clock.runFor(10_000);
  await button("Pause").click();
  await page.clock.runFor(10 * 60_000);
  expect(await clock.innerText()).toMatch(/This question 0:10 of \d+:00\s+Interview 0:10 of \d+:00\s+Paused/);
  await button("Go on").click();
  await page.clock.runFor(10_000);
  expect(await clock.innerText()).toContain("This question 0:20 of");
});

test("stands while the device sleeps", async () => {
  await using visit = await site.visit(oneInterview);
  const { page } = visit;
  const { clock, trouble } = partsOf(page);
  await stopTime(page);
  await start(page);
  await page.clock.runFor(20_000);
  await page.clock.fastForward("08:00:00");
  expect(await clock.innerText()).toMatch(/This question 0:20 of .*Paused/s);
  expect(await trouble.innerText()).toContain("This device slept");
});

test("what is written in a page that has not heard of the other one is kept as a second interview", async () => {
  await using visit = await site.visit(oneInterview);
  const { page } = visit;
  const { notes, trouble } = partsOf(page);
  await whenReady(page);
  await start(page);
  await notes.fill("from both");
  const { id } = await runningOn(page);
  // No event tells a page what is written into the storage by itself.
  await page.evaluate(() => {
    for (const [name, text] of Object.entries(localStorage)) {
      if (name.startsWith("interleave.interview.")) {
        localStorage.setItem(name, JSON.stringify({ ...(JSON.parse(String(text)) as object), page: "another" }));
      }
    }
  });
  await notes.fill("from both, and this one");
  expect(await trouble.innerText()).toContain("kept as a second one");
  const kept = Object.values(await keptOn(page)).map((text) => JSON.parse(text) as RunningInterview);
  const written = new Map(kept.map((interview) => [interview.id === id, interview.questions[0]?.notes]));
  expect(written).toEqual(
    new Map([
      [true, "from both"],
      [false, "from both, and this one"],
    ]),
  );
  expect(visit.complaints).toEqual([]);
});

test("goes on in one tab at a time, and neither writes over the other", async () => {
  await using visit = await site.visit(oneInterview);
  const { page } = visit;
  const { mock, notes, button } = partsOf(page);
  await whenReady(page);
  await start(page);
  await notes.fill("from the first tab");
  const other = await page.context().newPage();
  await other.goto(`${site.origin}/interview/mock/`);
  await whenReady(other);
  await other
    .locator(".under-way")
    .getByRole("button", { name: /^Go on/ })
    .click();
  await partsOf(other).show.waitFor();
  expect(await partsOf(other).notes.inputValue()).toBe("from the first tab");
  await expect.poll(() => mock.innerText(), soon).toContain("This interview goes on in another tab.");
  await partsOf(other).notes.fill("from the first tab, and the second");
  await button("Go on here").click();
  await partsOf(page).show.waitFor();
  expect(await notes.inputValue()).toBe("from the first tab, and the second");
  await expect.poll(() => partsOf(other).mock.innerText(), soon).toContain("goes on in another tab");
  expect((await runningOn(page)).questions[0]?.notes).toBe("from the first tab, and the second");
  // What is ended in one is ended in the other.
  await partsOf(other).button("Go on here").click();
  await partsOf(other).show.waitFor();
  await expect.poll(() => mock.innerText(), soon).toContain("This interview goes on in another tab.");
  await partsOf(other).button("End now").click();
  await partsOf(other).button("End now: press again").click();
  await partsOf(other).summary.waitFor();
  expect((await entriesAfter(page)).filter(({ kind }) => kind === "interview")).toHaveLength(1);
  await button("Go on here").click();
  await partsOf(page).show.waitFor();
  expect(await notes.inputValue()).toBe("from the first tab, and the second");
  expect(visit.complaints).toEqual([]);
});

test("what cannot be read is put aside unchanged and told; what is newer is left alone", async () => {
  await using visit = await site.visit("/interview/mock/");
  const { page } = visit;
  const { trouble, start: begin } = partsOf(page);
  await whenReady(page);
  await page.evaluate(() => {
    localStorage.setItem("interleave.interview.1.broken", '{"id":"broken","questions":');
    localStorage.setItem("interleave.interview.2.newer", "of another form");
  });
  await page.reload();
  await whenReady(page);
  expect(await trouble.innerText()).toContain("interleave.interview.unreadable.broken");
  expect(await trouble.innerText()).toContain("interleave.interview.2.newer");
  expect(await keptOn(page)).toEqual({
    "interleave.interview.unreadable.broken": '{"id":"broken","questions":',
    "interleave.interview.2.newer": "of another form",
  });
  expect(await begin.isEnabled()).toBe(true);
  expect(visit.complaints).toEqual([]);
});

test("where the browser keeps nothing, it says so and goes on", async () => {
  await using visit = await site.visit("/interview/mock/");
  const { page } = visit;
  const { trouble, button, summary } = partsOf(page);
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException("Full.", "QuotaExceededError");
    };
    indexedDB.open = () => {
      throw new DOMException("Forbidden.", "SecurityError");
    };
  });
  await page.goto(site.origin + oneInterview);
  await whenReady(page);
  await start(page);
  await expect.poll(() => trouble.innerText(), soon).toContain("does not keep the interview");
  await scoreAll(page, 0);
  await button("End now").click();
  await button("End now: press again").click();
  await summary.waitFor();
  expect(await summary.locator(".total b").innerText()).toBe("0 of 12 points");
});

test("an ended interview that could not be put into the journal is put there by the next page", async () => {
  await using visit = await site.visit(oneInterview);
  const { page } = visit;
  const { summary } = partsOf(page);
  await page.evaluate(() => sessionStorage.setItem("forbidden", "yes"));
  await page.addInitScript(() => {
    if (sessionStorage.getItem("forbidden") === null) return;
    indexedDB.open = () => {
      throw new DOMException("Forbidden.", "SecurityError");
    };
  });
  await page.reload();
  await whenReady(page);
  await skipAll(page);
  const { id, endedAt } = await runningOn(page);
  expect(endedAt).not.toBeNull();
  await page.evaluate(() => sessionStorage.clear());
  await page.reload();
  await whenReady(page);
  await summary.waitFor();
  const entries = await entriesAfter(page);
  expect(entries.find((entry): entry is Interview => entry.kind === "interview")?.id).toBe(id);
});
