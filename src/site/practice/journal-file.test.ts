import fc from "fast-check";
import { expect, test } from "vitest";
import { madeEntries, madeValues } from "#support/made-entries.ts";
import { emptyJournal, journalOf } from "./journal.ts";
import { nameOfFile, readJournalFile, writeJournalFile } from "./journal-file.ts";

const now = Date.UTC(2026, 2, 1, 12);
const review = { id: "a", at: 5, kind: "review", card: 1, grade: 3 } as const;
const file = { format: "interleave-practice", version: 1, entries: [review], aside: [] };
const read = (value: unknown) => readJournalFile(JSON.stringify(value));

test("what is exported is what is imported", () => {
  fc.assert(
    fc.property(madeValues, (values) => {
      const journal = journalOf(values);
      expect(readJournalFile(writeJournalFile(journal, now))).toEqual({ journal, told: null });
    }),
  );
});

test("a file that was written by hand and in other words of JSON is read all the same", () => {
  fc.assert(
    fc.property(madeEntries, (entries) => {
      const text = JSON.stringify({ entries, version: 1, format: "interleave-practice" }, null, 3);
      expect(readJournalFile(text)).toEqual({ journal: journalOf(entries), told: null });
    }),
  );
});

test("any text at all is answered, with a sentence where it is no file of ours", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      const { journal, told } = readJournalFile(text);
      expect(journal).toEqual(emptyJournal);
      expect(told).toMatch(/^Expected .+\. Nothing has changed: choose a file with a name like .+\.json\.$/);
    }),
  );
});

test.each([
  ["", /but this one is no JSON\./],
  ["<html>", /but this one is no JSON\./],
  ["[]", /but this one holds something else\./],
  ['{"format":"other","version":1,"entries":[]}', /but this one holds something else\./],
])("%j is no file of ours", (text, says) => {
  expect(readJournalFile(text).told).toMatch(says);
});

test.each([
  [{ ...file, version: 2 }, /^Expected version 1 of the file, but this is version 2, from a newer version/],
  [{ ...file, version: "1" }, /^Expected version 1 of the file, but it says "1"\./],
  [{ ...file, version: undefined }, /^Expected version 1 of the file, but it says nothing\./],
  [{ ...file, entries: undefined }, /^Expected a list of entries in the file, but it has none\./],
  [{ ...file, entries: { a: review } }, /^Expected a list of entries in the file, but it has none\./],
  [{ ...file, aside: 3 }, /^Expected a list of entries in the file, but it has none\./],
])("all of %j is kept aside", (value, says) => {
  const { journal, told } = read(value);
  expect(journal).toEqual({ entries: [], aside: [JSON.parse(JSON.stringify(value))] });
  expect(told).toMatch(says);
  expect(told).toContain("kept aside");
});

test("what can be read is taken, and the rest is kept aside and counted", () => {
  const bad = [{ ...review, id: "b", grade: 9 }, null];
  const { journal, told } = read({ ...file, entries: [bad[0], review, bad[1]] });
  expect(journal.entries).toEqual([review]);
  expect(journal.aside).toHaveLength(2);
  expect(told).toMatch(/^Expected 3 entries, but 2 of them cannot be read\./);
});

test("what was aside before is not told again", () => {
  expect(read({ ...file, aside: ["broken"] })).toEqual({
    journal: { entries: [review], aside: ["broken"] },
    told: null,
  });
});

test("of a file that was cut off, everything before the cut is read", () => {
  fc.assert(
    fc.property(madeEntries, fc.nat({ max: 99 }), (others, share) => {
      const entries = [...others, review];
      const text = writeJournalFile(journalOf(entries), now);
      const head = text.indexOf("\n") + 1;
      const cut = text.slice(0, head + Math.floor(((text.length - head - 2) * share) / 100));
      const { journal, told } = readJournalFile(cut);
      const whole = cut.split("\n").slice(1, -1).length;
      expect(journal.entries.length).toBeGreaterThanOrEqual(Math.min(whole, entries.length));
      expect(told).toMatch(/^Expected a whole file, but this one is cut off or damaged\./);
    }),
  );
});

test("a file is called by its day", () => {
  expect(nameOfFile(now)).toBe("interleave-practice-2026-03-01.json");
});
