// What of practice is kept on the device, and what leaves it as a file: nothing of it is lost, whatever happens.
import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { readJournalFile, writeJournalFile } from "../../src/site/practice/journal-file.ts";
import { useBuiltSite } from "./built-site.ts";
import {
  countsOf,
  elsewhere,
  gradeByKey,
  keep,
  keepsEntries,
  keptBy,
  openCards,
  phaseOf,
  practicePath,
  press,
  saidOfFile,
  soon,
  troubleOf,
} from "./practice-page.ts";

const site = useBuiltSite();
const review = { id: "review-1", kind: "review", at: Date.UTC(2026, 0, 5), card: 1, grade: 3 } as const;

describe("export, import and clear", () => {
  test("what is exported and cleared is all there again once it is imported", async () => {
    await using visit = await site.visit(practicePath);
    const { page } = visit;
    for (const grade of [1, 2, 3, 4]) await gradeByKey(page, grade);
    await page.keyboard.press("u");
    await phaseOf(page, "asked");
    const before = await keepsEntries(page, 5);
    const counts = await countsOf(page);

    const [download] = await Promise.all([page.waitForEvent("download"), press(page, "Export")]);
    expect(download.suggestedFilename()).toMatch(/^interleave-practice-\d{4}-\d\d-\d\d\.json$/);
    const path = await download.path();
    const { journal, told } = readJournalFile(await readFile(path, "utf8"));
    expect(told).toBeNull();
    expect(journal.entries).toHaveLength(5);

    // One press asks; Escape keeps.
    await press(page, "Clear");
    await page.keyboard.press("Escape");
    await keepsEntries(page, 5);
    await press(page, "Clear");
    await press(page, "Clear all 5 entries");
    await keepsEntries(page, 0);
    expect(await countsOf(page)).toEqual({ due: 0, learning: 0, new: 10 });

    await press(page, "Bring it back");
    expect(await keepsEntries(page, 5)).toEqual(before);

    await press(page, "Clear");
    await press(page, "Clear all 5 entries");
    await keepsEntries(page, 0);
    await page.reload();
    await phaseOf(page, "asked");
    await page.locator("input[type=file]").setInputFiles(path);
    await expect.poll(() => saidOfFile(page).innerText(), soon).toMatch(/: 5 entries are new\.$/);
    expect(await keepsEntries(page, 5)).toEqual(before);
    expect(await countsOf(page)).toEqual(counts);

    await page.locator("input[type=file]").setInputFiles(path);
    await expect.poll(() => saidOfFile(page).innerText(), soon).toMatch(/: 5 entries were here already\.$/);
    expect(await keepsEntries(page, 5)).toEqual(before);
    expect(visit.complaints).toEqual([]);
  });

  test("an import that fails on its way leaves nothing half done, and is kept as a whole later", async () => {
    await using visit = await site.visit(practicePath);
    const { page } = visit;
    await phaseOf(page, "asked");
    await page.evaluate(() => {
      const { add } = IDBObjectStore.prototype;
      let calls = 0;
      Object.assign(window, { makeRoom: () => (IDBObjectStore.prototype.add = add) });
      IDBObjectStore.prototype.add = function (...values) {
        if ((calls += 1) > 2) throw new DOMException("Full", "QuotaExceededError");
        return add.apply(this, values);
      };
    });
    const entries = Array.from({ length: 4 }, (_, at) => ({ ...review, id: `${at}`, at: review.at + at }));
    const buffer = Buffer.from(writeJournalFile({ entries, aside: [] }, review.at));
    await page.locator("input[type=file]").setInputFiles({ name: "mine.json", mimeType: "application/json", buffer });
    await expect.poll(() => troubleOf(page).innerText(), soon).toMatch(/^The storage of this browser is full\./);
    expect((await keptBy(page)).entries).toEqual([]);
    await page.evaluate("makeRoom()");
    await gradeByKey(page, 3);
    await keepsEntries(page, entries.length + 1);
    expect(visit.complaints).toEqual([]);
  });

  const file = { format: "interleave-practice", version: 1, entries: [review], aside: [] };
  test.each([
    ["no JSON", "not JSON", /Expected a file that this page has exported, but this one is no JSON\./, 0, 0],
    ["other JSON", "[1]", /but this one holds something else\./, 0, 0],
    ["a newer version", JSON.stringify({ ...file, version: 2 }), /but this is version 2, from a newer version/, 0, 1],
    [
      "a broken entry",
      JSON.stringify({ ...file, entries: [review, { id: "b" }] }),
      /1 entry is new\. Expected 2 entries, but one of them cannot be read\./,
      1,
      1,
    ],
  ])("an import of %s is told in a sentence, and loses nothing", async (_, text, says, entries, aside) => {
    await using visit = await site.visit(practicePath);
    const { page } = visit;
    await phaseOf(page, "asked");
    const buffer = Buffer.from(text);
    await page.locator("input[type=file]").setInputFiles({ name: "mine.json", mimeType: "application/json", buffer });
    await expect.poll(() => saidOfFile(page).innerText(), soon).toMatch(says);
    const kept = await keptBy(page);
    expect([kept.entries.length, kept.aside.length]).toEqual([entries, aside]);
    expect(await page.locator(".notices .aside").isVisible()).toBe(aside > 0);
    expect(visit.complaints).toEqual([]);
  });
});

describe("what the device keeps", () => {
  test("an entry that cannot be read is kept aside and told, and is in the export", async () => {
    await using visit = await site.visit(elsewhere);
    const { page } = visit;
    const broken = { ...review, id: "broken", grade: "good" };
    await keep(page, [review, broken]);
    await openCards(page);
    expect(await page.locator(".notices .aside").innerText()).toMatch(/^1 thing in your practice cannot be read/);
    expect(await keptBy(page)).toEqual({ entries: [review], aside: [broken] });
    const [download] = await Promise.all([page.waitForEvent("download"), press(page, "Export")]);
    const { journal } = readJournalFile(await readFile(await download.path(), "utf8"));
    expect(journal).toEqual({ entries: [review], aside: [broken] });
    // It is no more the second time.
    await page.reload();
    await phaseOf(page, "asked", "resting");
    expect(await keptBy(page)).toEqual({ entries: [review], aside: [broken] });
    expect(visit.complaints).toEqual([]);
  });

  test("a database of a newer version stays as it is, and practice goes on in memory", async () => {
    await using visit = await site.visit(elsewhere);
    const { page } = visit;
    const later = { id: "later", form: "of another version" };
    await keep(page, [later], 2);
    await openCards(page);
    expect(await troubleOf(page).innerText()).toMatch(/^A newer version of this site has written your practice/);
    await gradeByKey(page, 3);
    expect(await countsOf(page)).toEqual({ due: 0, learning: 1, new: 9 });
    expect(await keptBy(page)).toEqual({ entries: [later], aside: [] });
    const [download] = await Promise.all([page.waitForEvent("download"), press(page, "Export")]);
    expect(readJournalFile(await readFile(await download.path(), "utf8")).journal.entries).toHaveLength(1);
    expect(visit.complaints).toEqual([]);
  });

  test("a page that is open gives way to a newer version, and keeps what is done in it", async () => {
    await using visit = await site.visit(practicePath);
    const { page } = visit;
    await gradeByKey(page, 3);
    await keepsEntries(page, 1);
    await page.evaluate(async () => {
      const opened = indexedDB.open("interleave.practice", 2);
      await new Promise((resolve) => (opened.onsuccess = resolve));
      opened.result.close();
    });
    await expect.poll(() => troubleOf(page).innerText(), soon).toMatch(/^This page has lost its place/);
    await gradeByKey(page, 3);
    expect(await countsOf(page)).toEqual({ due: 0, learning: 2, new: 8 });
    expect((await keptBy(page)).entries).toHaveLength(1);
  });

  test("where storage is forbidden that is told, and practice goes on", async () => {
    await using visit = await site.visit(elsewhere);
    const { page } = visit;
    await page.addInitScript(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException("Forbidden", "SecurityError");
      };
    });
    await openCards(page);
    expect(await troubleOf(page).innerText()).toMatch(
      /^This browser does not let this page keep anything on the device\./,
    );
    await gradeByKey(page, 3);
    await page.keyboard.press("u");
    await phaseOf(page, "asked");
    expect(await countsOf(page)).toEqual({ due: 0, learning: 0, new: 10 });
    expect(visit.complaints).toEqual([]);
  });

  test("where storage is full that is told, and all is kept once there is room", async () => {
    await using visit = await site.visit(practicePath);
    const { page } = visit;
    await phaseOf(page, "asked");
    await page.evaluate(() => {
      const { add } = IDBObjectStore.prototype;
      Object.assign(window, { makeRoom: () => (IDBObjectStore.prototype.add = add) });
      IDBObjectStore.prototype.add = () => {
        throw new DOMException("Full", "QuotaExceededError");
      };
    });
    await gradeByKey(page, 3);
    await expect.poll(() => troubleOf(page).innerText(), soon).toMatch(/^The storage of this browser is full\./);
    await gradeByKey(page, 3);
    expect((await keptBy(page)).entries).toEqual([]);
    expect(await countsOf(page)).toEqual({ due: 0, learning: 2, new: 8 });
    await page.evaluate("makeRoom()");
    await gradeByKey(page, 3);
    await keepsEntries(page, 3);
    await expect.poll(() => troubleOf(page).isVisible(), soon).toBe(false);
    expect(visit.complaints).toEqual([]);
  });
});
