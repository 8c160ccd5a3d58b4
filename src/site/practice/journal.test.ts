import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalText } from "./canonical-text.ts";
import { isEntry } from "./is-entry.ts";
import { byTime, emptyJournal, journalOf, mergeJournals } from "./journal.ts";
import { madeEntries, madeEntry, madeValues } from "#support/made-entries.ts";

const madeJournal = madeValues.map(journalOf);
const review = { id: "a", at: 5, kind: "review", card: 1, grade: 3 } as const;

const textsOf = (values: readonly unknown[]): string[] => [...new Set(values.map(canonicalText))].sort();

describe("merging", () => {
  test("does not depend on which journal comes first", () => {
    fc.assert(
      fc.property(madeJournal, madeJournal, (first, second) => {
        expect(mergeJournals(first, second)).toEqual(mergeJournals(second, first));
      }),
    );
  });

  test("does not depend on which two are merged first", () => {
    fc.assert(
      fc.property(madeJournal, madeJournal, madeJournal, (first, second, third) => {
        expect(mergeJournals(mergeJournals(first, second), third)).toEqual(
          mergeJournals(first, mergeJournals(second, third)),
        );
      }),
    );
  });

  test("changes nothing where nothing is new", () => {
    fc.assert(
      fc.property(madeJournal, madeJournal, (first, second) => {
        const merged = mergeJournals(first, second);
        expect(mergeJournals(first, first)).toEqual(first);
        expect(mergeJournals(first, emptyJournal)).toEqual(first);
        expect(mergeJournals(merged, second)).toEqual(merged);
      }),
    );
  });

  test("loses nothing, and adds nothing", () => {
    fc.assert(
      fc.property(madeValues, madeValues, (first, second) => {
        const { entries, aside } = mergeJournals(journalOf(first), journalOf(second));
        expect(textsOf([...entries, ...aside])).toEqual(textsOf([...first, ...second]));
        expect(entries.length + aside.length).toBe(textsOf([...first, ...second]).length);
      }),
    );
  });
});

describe("a journal", () => {
  test("has every id once, in the order of time, and only what can be read among its entries", () => {
    fc.assert(
      fc.property(madeValues, (values) => {
        const { entries, aside } = journalOf(values);
        expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
        expect(entries).toEqual([...entries].sort(byTime));
        expect(entries.every(isEntry)).toBe(true);
        const ids = new Set(entries.map(({ id }) => id));
        expect(aside.every((value) => !isEntry(value) || ids.has(value.id))).toBe(true);
      }),
    );
  });

  test("puts nothing aside where every id is there once", () => {
    fc.assert(
      fc.property(madeEntries, (entries) => {
        expect(journalOf(entries)).toEqual({ entries: [...entries].sort(byTime), aside: [] });
      }),
    );
  });

  test("keeps both of two entries with one id: one counts, the other lies aside", () => {
    const other = { ...review, grade: 1 } as const;
    const expected = { entries: [other], aside: [review] };
    expect(journalOf([review, other])).toEqual(expected);
    expect(journalOf([other, review])).toEqual(expected);
    expect(mergeJournals(journalOf([other]), journalOf([review]))).toEqual(expected);
  });

  test("takes an entry for the same whose members stand in another order", () => {
    const { grade, ...rest } = review;
    expect(journalOf([review, { grade, ...rest }])).toEqual({ entries: [review], aside: [] });
  });
});

describe("what no entry can be read from", () => {
  test.each([
    null,
    [],
    "review",
    { ...review, id: "" },
    { ...review, id: 7 },
    { ...review, at: "5" },
    { ...review, at: -1 },
    { ...review, at: 5.5 },
    { ...review, at: Number.MAX_SAFE_INTEGER },
    { ...review, kind: "skipped" },
    { ...review, card: "1" },
    { ...review, card: 1.5 },
    { ...review, grade: 0 },
    { ...review, grade: 5 },
    { id: "a", at: 5, kind: "undo" },
    { id: "a", at: 5, kind: "missed", card: null },
    { id: "a", at: 5, kind: "interview", level: "mid", minutes: 30, seed: "s" },
    { id: "a", at: 5, kind: "interview", level: "mid", minutes: 30, seed: "s", answered: [{ card: 1 }] },
  ])("%j", (value) => {
    expect(isEntry(value)).toBe(false);
    expect(journalOf([value])).toEqual({ entries: [], aside: [value] });
  });

  test("every entry that is made can be read, also with more than this build knows", () => {
    fc.assert(
      fc.property(madeEntry, fc.jsonValue(), (entry, more) => {
        expect(isEntry(JSON.parse(JSON.stringify({ ...entry, later: more })))).toBe(true);
      }),
    );
  });
});
