import { expect, test } from "vitest";
import type { Card } from "./deck.ts";
import type { Entry, Grade } from "./entry.ts";
import { fewestReviews, reviewsLookedAt, weakTopics } from "./weak-topics.ts";

const lesson = (name: string) => ({ title: name, path: `/lessons/${name}/` });
const card = (number: number, topics: Card["topics"], taught?: string): Card => ({
  number,
  question: `Question ${number}?`,
  level: "mid",
  type: "concept",
  topics,
  path: `/interview/${number}/`,
  ...(taught === undefined ? {} : { lesson: lesson(taught) }),
});
const cards = [
  card(1, ["threads"], "threads"),
  card(2, ["threads", "event loop"], "loop"),
  card(3, ["event loop"], "loop"),
  card(4, ["processes"]),
];
let at = 0;
const reviews = (number: number, ...grades: Grade[]): Entry[] =>
  grades.map((grade) => ({ id: `${(at += 1)}`, at, kind: "review", card: number, grade }));

test("nothing is said of a topic with few reviews", () => {
  const few = reviews(1, ...Array.from({ length: fewestReviews - 1 }, () => 1 as const));
  expect(weakTopics(cards, few)).toEqual([]);
  expect(weakTopics(cards, [...few, ...reviews(1, 3)])).toHaveLength(1);
});

test("the weakest topic comes first, with the lesson of what was missed most", () => {
  const entries = [
    ...reviews(2, 1, 1, 3),
    ...reviews(1, 3, 3, 1),
    ...reviews(3, 1, 1, 1),
    ...reviews(4, 4, 3, 2, 2, 3),
  ];
  expect(weakTopics(cards, entries)).toEqual([
    { topic: "event loop", reviews: 6, again: 5, lesson: lesson("loop") },
    { topic: "threads", reviews: 6, again: 3, lesson: lesson("loop") },
    { topic: "processes", reviews: 5, again: 0 },
  ]);
});

test("what was long ago does not count, nor what was taken back, nor cards that are not in the deck", () => {
  const old = reviews(4, 1, 1, 1);
  const lately = reviews(4, ...Array.from({ length: reviewsLookedAt }, () => 3 as const));
  expect(weakTopics(cards, [...lately, ...old])).toEqual([{ topic: "processes", reviews: reviewsLookedAt, again: 0 }]);
  const [wrong, ...rest] = reviews(4, 1, 3, 3, 3, 3, 3);
  const undo: Entry = { id: "undo", at: 1e6, kind: "undo", of: wrong?.id ?? "" };
  expect(weakTopics(cards, [...(wrong ? [wrong] : []), ...rest, undo])[0]).toMatchObject({ reviews: 5, again: 0 });
  expect(weakTopics(cards, reviews(99, 1, 1, 1, 1, 1, 1))).toEqual([]);
});
