import fc from "fast-check";
import { expect, test } from "vitest";
import { madeEntries } from "#support/made-entries.ts";
import type { Entry, Grade } from "./entry.ts";
import { journalOf, mergeJournals } from "./journal.ts";
import { dueAfter, Fold, reviewsIn, standingsOf } from "./standings.ts";

const minute = 60_000;
const day = 24 * 60 * minute;
const start = Date.UTC(2026, 2, 1, 19);
let made = 0;

const review = (card: number, at: number, grade: Grade) =>
  ({ id: `review-${(made += 1)}`, kind: "review", card, at, grade }) as const;
const undo = (of: string, at: number) => ({ id: `undo-${(made += 1)}`, kind: "undo", of, at }) as const;
const missed = (card: number, at: number) => ({ id: `missed-${(made += 1)}`, kind: "missed", card, at }) as const;

test("the order in which entries come makes no difference", () => {
  fc.assert(
    fc.property(
      madeEntries.chain((entries) =>
        fc.tuple(fc.constant(entries), fc.shuffledSubarray(entries, { minLength: entries.length })),
      ),
      ([entries, mixed]) => {
        const expected = [...standingsOf(entries)].sort(([first], [second]) => first - second);
        expect([...standingsOf(mixed)].sort(([first], [second]) => first - second)).toEqual(expected);
      },
    ),
  );
});

test("a fold that goes on gives what one from the start gives, whatever comes and goes", () => {
  fc.assert(
    fc.property(madeEntries, madeEntries, fc.nat({ max: 30 }), (first, more, count) => {
      const fold = new Fold();
      for (const entries of [first.slice(0, count), first, [...first, ...more], more, [], first]) {
        expect(fold.standingsOf(entries)).toEqual(standingsOf(entries));
      }
    }),
  );
});

test("two devices that merge each other's journals stand at the same", () => {
  fc.assert(
    fc.property(madeEntries, madeEntries, (here, there) => {
      const [first, second] = [journalOf(here), journalOf(there)];
      expect(standingsOf(mergeJournals(first, second).entries)).toEqual(
        standingsOf(mergeJournals(second, first).entries),
      );
    }),
  );
});

test("a review that is taken back is as if it had never been", () => {
  fc.assert(
    fc.property(madeEntries, fc.nat(), (entries, at) => {
      const of = entries[at % Math.max(1, entries.length)];
      if (of?.kind !== "review") return;
      // What another undo named stays as it is.
      const without = entries.filter((entry) => entry !== of);
      expect(standingsOf([...entries, undo(of.id, of.at + 1)])).toEqual(standingsOf(without));
    }),
  );
});

test("an undo of what is not there is harmless, and counts once it comes", () => {
  fc.assert(
    fc.property(madeEntries, (entries) => {
      expect(standingsOf([...entries, undo("nowhere", start)])).toEqual(standingsOf(entries));
    }),
  );
  const late = review(1, start, 3);
  expect(standingsOf([undo(late.id, start + 1), late]).size).toBe(0);
  // An undo names a review; another undo is none.
  const first = undo(late.id, start + 1);
  expect(standingsOf([late, first, undo(first.id, start + 2)]).size).toBe(0);
});

test("a card that is answered well comes back in minutes, then after days, and each time later", () => {
  const entries: Entry[] = [];
  let [at, before] = [start, 0];
  const stages: string[] = [];
  for (let round = 0; round < 6; round += 1) {
    entries.push(review(7, at, 3));
    const standing = standingsOf(entries).get(7);
    stages.push(standing?.stage ?? "new");
    const due = standing?.due ?? 0;
    expect(due - at).toBeGreaterThan(before);
    [at, before] = [due, due - at];
  }
  expect(stages).toEqual(["learning", "known", "known", "known", "known", "known"]);
  expect(before).toBeGreaterThan(30 * day);
});

test("a known card that was forgotten is learned again", () => {
  const known = [review(1, start, 4), review(1, start + 10 * day, 3)];
  expect(standingsOf(known).get(1)?.stage).toBe("known");
  const forgotten = standingsOf([...known, review(1, start + 40 * day, 1)]).get(1);
  expect(forgotten).toMatchObject({ stage: "learning", begun: start });
  expect((forgotten?.due ?? 0) - (start + 40 * day)).toBeLessThan(60 * minute);
});

test("a missed card is due from then on, also one never seen, until it is answered", () => {
  const seen = [review(1, start, 4)];
  const at = start + day;
  expect(standingsOf([...seen, missed(1, at)]).get(1)).toMatchObject({ stage: "known", due: at, isMissed: true });
  expect(standingsOf([missed(2, at)]).get(2)).toMatchObject({ stage: "new", due: at, isMissed: true, begun: null });
  const answered = standingsOf([...seen, missed(1, at), review(1, at + minute, 3)]).get(1);
  expect(answered?.isMissed).toBe(false);
  expect(answered?.due).toBeGreaterThan(at + day);
  // What has been due for longer has been so all the same.
  const due = standingsOf(seen).get(1)?.due ?? 0;
  expect(standingsOf([...seen, missed(1, due + day)]).get(1)?.due).toBe(due);
});

test("what each grade promises is what it does", () => {
  fc.assert(
    fc.property(madeEntries, fc.integer({ min: 1, max: 6 }), fc.constantFrom(1, 2, 3, 4), (entries, card, grade) => {
      const now = Math.max(start, ...entries.map(({ at }) => at)) + minute;
      const promised = dueAfter(standingsOf(entries).get(card), now);
      const next = [...entries, review(card, now, grade)];
      expect(standingsOf(next).get(card)?.due).toBe(promised[grade]);
      expect(promised[1]).toBeLessThanOrEqual(promised[2]);
      expect(promised[2]).toBeLessThanOrEqual(promised[3]);
      expect(promised[3]).toBeLessThanOrEqual(promised[4]);
    }),
  );
});

test("reviews that count are those not taken back", () => {
  const [first, second] = [review(1, start + 5, 1), review(2, start, 4)];
  expect(reviewsIn([first, second, missed(3, start)])).toEqual([second, first]);
  expect(reviewsIn([first, second, undo(first.id, start + 9)])).toEqual([second]);
});
