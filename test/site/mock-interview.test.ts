// The mock interview: taken with the keyboard against a clock that the test moves, and summed up.
import { describe, expect, test } from "vitest";
import { accessibilityFaults } from "./accessibility-faults.ts";
import { useBuiltSite } from "./built-site.ts";
import {
  entriesAfter,
  oneInterview,
  partsOf,
  scoreAll,
  skipAll,
  start,
  stopTime,
  tabTo,
  whenReady,
} from "./mock-interview-page.ts";
import { phaseOf, questionOf, soon } from "./practice-page.ts";

const site = useBuiltSite();

describe("a whole interview", () => {
  test("is taken with the keyboard, against the clock; what was missed becomes due", { timeout: 120_000 }, async () => {
    await using visit = await site.visit(oneInterview);
    const { page } = visit;
    const { title, clock, heard, summary, mock } = partsOf(page);
    await stopTime(page);
    await tabTo(page, "Start");
    await page.keyboard.press("Enter");
    const asked: string[] = [];
    const heardHalf: boolean[] = [];
    for (let number = 1; ; number += 1) {
      await partsOf(page).show.waitFor();
      const name = await title.innerText();
      asked.push(name);
      await expect.poll(() => page.locator(":focus").innerText(), soon).toBe(name);
      const [, limit = ""] = /This question 0:00 of (\d+):00/.exec(await clock.innerText()) ?? [];
      await page.clock.runFor((Number(limit) * 60_000) / 2);
      heardHalf.push((await heard.textContent())?.includes("Half of the time for this question has passed") ?? false);
      await page.clock.runFor((Number(limit) * 60_000) / 2 - 60_000);
      expect(await heard.textContent()).toContain("One minute left for this question.");
      await tabTo(page, "Notes, while you think aloud");
      await page.keyboard.type(`Thoughts on question ${number}`);
      await tabTo(page, "Show the whole answer");
      await page.keyboard.press("Enter");
      expect(await page.locator(":focus").innerText()).toBe("The answer");
      expect(await mock.locator(".answer details.depth[open]").count()).toBeGreaterThanOrEqual(5);
      // The clock stands while one reads and scores.
      const before = await clock.innerText();
      await page.clock.runFor(60_000);
      expect(await clock.innerText()).toBe(before);
      // Each criterion of the first question gets 1, of the others 2.
      await tabTo(page, "0 Wrong, or nothing");
      for (const [at, first] of ["Wrong, or nothing", "No reason given", "None named", "Lost the thread"].entries()) {
        if (at > 0) await tabTo(page, `0 ${first}`);
        for (let step = 0; step < (number === 1 ? 1 : 2); step += 1) await page.keyboard.press("ArrowRight");
      }
      const isLast = (await partsOf(page).next.innerText()) === "Finish";
      await tabTo(page, isLast ? "Finish" : "Next question");
      await page.keyboard.press("Enter");
      if (isLast) break;
    }
    expect(asked.length).toBeGreaterThanOrEqual(3);
    expect(heardHalf).toEqual(asked.map(() => true));
    await summary.waitFor();
    await expect.poll(() => page.locator(":focus").innerText(), soon).toBe("Summary");
    expect(await summary.locator(".total b").innerText()).toBe(
      `${4 + 8 * (asked.length - 1)} of ${12 * asked.length} points`,
    );
    expect(await summary.locator(".question-name").allInnerTexts()).toEqual(asked);
    expect(await summary.locator(".written").allInnerTexts()).toEqual(
      asked.map((_, at) => `Thoughts on question ${at + 1}`),
    );
    expect(await summary.locator(".missed li").allInnerTexts()).toEqual(asked.slice(0, 1));

    const entries = await entriesAfter(page);
    const [interview] = entries.filter((entry) => entry.kind === "interview");
    expect(interview).toMatchObject({ level: "mid", minutes: 15, seed: "proof" });
    expect(interview?.answered).toHaveLength(asked.length);
    for (const { seconds } of interview?.answered ?? []) expect(seconds % 60).toBe(0);
    expect(entries.filter((entry) => entry.kind === "missed").map(({ card }) => card)).toEqual([
      interview?.answered[0]?.card,
    ]);

    // It can be opened again, from the list and by its address.
    await page.reload();
    await whenReady(page);
    expect(await summary.locator(".question-name").allInnerTexts()).toEqual(asked);
    await page.getByRole("link", { name: "Another interview" }).click();
    await whenReady(page);
    await mock.locator(".earlier a").click();
    await whenReady(page);
    expect(await summary.locator(".written").count()).toBe(asked.length);
    expect(visit.complaints).toEqual([]);
  });

  test("what was missed is the first card that is due in the practice", async () => {
    await using visit = await site.visit(oneInterview);
    const { page } = visit;
    const { title, show, button, summary } = partsOf(page);
    await whenReady(page);
    await start(page);
    await scoreAll(page, 3);
    await show.waitFor();
    const missed = await title.innerText();
    await scoreAll(page, 0);
    await button("End now").click();
    await button("End now: press again").click();
    await summary.waitFor();
    expect(await entriesAfter(page)).toHaveLength(2);
    await summary.getByRole("link", { name: "in your practice" }).click();
    await phaseOf(page, "asked");
    expect(await questionOf(page)).toBe(missed);
    expect(visit.complaints).toEqual([]);
  });

  test("axe finds nothing in a question, in its answer and in the summary", async () => {
    await using visit = await site.visit(oneInterview, { colorScheme: "dark", viewport: { width: 360, height: 800 } });
    const { page } = visit;
    const { show, button, summary } = partsOf(page);
    await whenReady(page);
    await start(page);
    expect(await accessibilityFaults(page)).toEqual([]);
    await show.click();
    expect(await accessibilityFaults(page)).toEqual([]);
    await button("Go on without a score").click();
    await show.waitFor();
    await scoreAll(page, 2);
    await button("End now").click();
    await button("End now: press again").click();
    await summary.waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  test("the same address asks the same questions, another seed others", async () => {
    const all: string[][] = [];
    for (const address of [oneInterview, oneInterview, `${oneInterview}-otherwise`]) {
      await using visit = await site.visit(address);
      await whenReady(visit.page);
      all.push(await skipAll(visit.page));
      expect(visit.complaints).toEqual([]);
    }
    expect(all[0]?.length).toBeGreaterThanOrEqual(3);
    expect(all[1]).toEqual(all[0]);
    expect(all[2]).not.toEqual(all[0]);
  });

  test("on paper there is no button, and every note is whole", async () => {
    await using visit = await site.visit(oneInterview);
    const { page } = visit;
    const { summary, notes } = partsOf(page);
    await whenReady(page);
    await start(page);
    const long = Array.from({ length: 60 }, (_, at) => `Line ${at + 1} of a long thought, which goes on and on.`);
    await notes.fill(long.join("\n"));
    await scoreAll(page, 3);
    await partsOf(page).button("End now").click();
    await partsOf(page).button("End now: press again").click();
    await summary.waitFor();
    await page.emulateMedia({ media: "print" });
    expect(await page.locator("main button:visible, main summary:visible, main textarea:visible").count()).toBe(0);
    const note = summary.locator(".written");
    expect((await note.innerText()).split("\n")).toEqual(long);
    expect(
      await note.evaluate((box) => box.scrollHeight <= box.clientHeight && box.scrollWidth <= box.clientWidth),
    ).toBe(true);
    // A link is nothing on paper without its address.
    const after = await summary.locator("ol a").evaluate((link) => getComputedStyle(link, "::after").content);
    expect(after).toContain("/interview/");
  });
});

describe("what cannot be had", () => {
  test("a question whose page does not come can be asked for again, or skipped, and is not missed", async () => {
    await using visit = await site.visit(oneInterview);
    const { page } = visit;
    const { mock, button, show, summary } = partsOf(page);
    await whenReady(page);
    let [first, mode] = ["", "gone"];
    await page.route(/\/interview\/(?!mock|deck)[^/]+\/$/, (route) => {
      first ||= route.request().url();
      if (mode === "gone") return route.abort();
      if (mode === "whole" || route.request().url() === first) return route.continue();
      return route.fulfill({ contentType: "text/html", body: "<h1>Something else</h1>" });
    });
    const said = mock.locator(".said");
    await partsOf(page).start.click();
    await expect.poll(() => said.innerText(), soon).toMatch(/^This question could not be fetched/);
    mode = "other";
    await button("Try again").click();
    await show.waitFor();
    expect(await said.textContent()).toBe("");
    await scoreAll(page, 3);
    await expect.poll(() => said.innerText(), soon).toMatch(/^Expected a question on its page/);
    mode = "whole";
    await button("Skip this question").click();
    await button("Try again").or(show).first().waitFor();
    // It was fetched ahead, and may not have come either.
    if ((await button("Try again").count()) > 0) await button("Try again").click();
    while ((await summary.count()) === 0) {
      await show.waitFor();
      await scoreAll(page, 3);
      await summary.or(show).waitFor();
    }
    const entries = await entriesAfter(page);
    expect(entries.map(({ kind }) => kind)).toEqual(["interview"]);
  });

  test("without the deck there is a sentence, and another try", async () => {
    await using visit = await site.visit("/interview/mock/");
    const { page } = visit;
    const { mock, button, start: begin } = partsOf(page);
    await page.route("**/deck.json", (route) => route.abort());
    await page.reload();
    await whenReady(page);
    expect(await mock.innerText()).toContain("The list of cards could not be fetched.");
    await page.unroute("**/deck.json");
    await button("Try again").click();
    await begin.waitFor();
  });

  test("an address that asks for odd things gets what is nearest", async () => {
    await using visit = await site.visit("/interview/mock/?level=wizard&minutes=1&seed=%00%20&interview=none");
    const { page } = visit;
    await whenReady(page);
    expect(await partsOf(page).trouble.innerText()).toBe("This interview is not on this device.");
    expect(new URL(page.url()).search).toMatch(/^\?level=mid&minutes=5&seed=/);
    expect(visit.complaints).toEqual([]);
  });

  test("without script it says so, and leads to the bank", async () => {
    await using visit = await site.visit("/interview/mock/", { javaScriptEnabled: false });
    const { page } = visit;
    const words = page.locator("mock-interview noscript, mock-interview");
    expect(await words.first().innerText()).toContain("A mock interview needs JavaScript.");
    await page.locator("mock-interview noscript").getByRole("link", { name: "all questions" }).click();
    await page.waitForURL(`${site.origin}/interview/`);
  });
});
