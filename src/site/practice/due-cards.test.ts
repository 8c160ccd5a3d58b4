import { expect, test } from "vitest";
import { daysIn } from "./days.ts";
import type { Card } from "./deck.ts";
import { dueCards, inTurn, newCardsADay } from "./due-cards.ts";
import type { Entry, Grade } from "./entry.ts";
import { standingsOf } from "./standings.ts";

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const zone = "Europe/Zurich";
const dayOf = daysIn(zone);
/** An evening in Zurich. */
const start = Date.UTC(2026, 2, 1, 18, 30);

const cards: readonly Card[] = Array.from({ length: 20 }, (_, at) => ({
  number: at + 1,
  question: `Question ${at + 1}?`,
  level: "junior",
  type: "concept",
  topics: ["event loop"],
  path: `/interview/question-${at + 1}/`,
}));

const review = (card: number, at: number, grade: Grade): Entry => ({
  id: `${card}-${at}`,
  kind: "review",
  card,
  at,
  grade,
});
const missed = (card: number, at: number): Entry => ({ id: `missed-${card}-${at}`, kind: "missed", card, at });

const dueAt = (now: number, entries: readonly Entry[], more: { newADay?: number; from?: readonly Card[] } = {}) => {
  const { from = cards, ...rest } = more;
  const { learning, due, fresh, ...counts } = dueCards({
    cards: from,
    standings: standingsOf(entries),
    now,
    dayOf,
    ...rest,
  });
  const numbers = (of: readonly Card[]) => of.map(({ number }) => number);
  return { learning: numbers(learning), due: numbers(due), fresh: numbers(fresh), ...counts };
};

test("who begins has new cards, as many as a day has", () => {
  const { fresh, left, ...rest } = dueAt(start, []);
  expect(fresh).toEqual(cards.slice(0, newCardsADay).map(({ number }) => number));
  expect(left).toBe(cards.length - newCardsADay);
  expect(rest).toEqual({ learning: [], due: [], waiting: 0, next: null });
});

test("cards that were begun today count against the day, wherever they belong; those of yesterday do not", () => {
  const begun = [review(1, start, 4), review(2, start + minute, 4), review(3, start - day, 4)];
  const from = cards.slice(5);
  expect(dueAt(start + hour, begun, { from, newADay: 4 }).fresh).toEqual([6, 7]);
  expect(dueAt(start + 6 * hour, begun, { from, newADay: 4 }).fresh).toEqual([6, 7, 8, 9]);
});

test("what is being learned comes back at its minute, before all others", () => {
  const entries = [review(1, start, 1), review(2, start + 1, 1), missed(5, start - hour)];
  const { due = 0 } = standingsOf(entries).get(1) ?? {};
  expect(dueAt(due - 1, entries)).toMatchObject({ learning: [], waiting: 2, due: [5], next: due });
  expect(dueAt(due, entries)).toMatchObject({ learning: [1], waiting: 1, next: due + 1 });
  const all = dueCards({ cards, standings: standingsOf(entries), now: due, dayOf });
  expect(inTurn(all).map(({ number }) => number)).toEqual([1, 5, 3, 4, 6, 7, 8, 9, 10, 11]);
});

test("what is known is due on its day, from midnight in the reader's time zone on", () => {
  const entries = [review(1, start, 4)];
  const { due = 0 } = standingsOf(entries).get(1) ?? {};
  // It is due at 18:30 UTC, 19:30 in Zurich: midnight is 19.5 hours before.
  const midnight = due - 19.5 * hour;
  expect(dueAt(midnight - 1, entries)).toMatchObject({ due: [], next: due });
  expect(dueAt(midnight, entries)).toMatchObject({ due: [1], next: null });
});

test("those that have waited longest come first", () => {
  const entries = [review(3, start, 4), review(1, start + minute, 4), review(2, start - hour, 4)];
  expect(dueAt(start + 30 * day, entries).due).toEqual([2, 3, 1]);
});

test("a missed card is due at once, also on a day that has no more new ones", () => {
  expect(dueAt(start, [missed(20, start)], { newADay: 0 })).toMatchObject({ due: [20], fresh: [], left: 19 });
  expect(dueAt(start - 1, [missed(20, start)])).toMatchObject({ due: [], next: start });
});

test("only the cards of the choice are asked, and what is not in the deck any more is not", () => {
  const entries = [missed(3, start), missed(12, start), missed(400, start)];
  expect(dueAt(start, entries).due).toEqual([3, 12]);
  expect(dueAt(start, entries, { from: cards.slice(10) }).due).toEqual([12]);
});
