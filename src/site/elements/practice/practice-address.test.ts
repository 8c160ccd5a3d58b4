import { expect, test } from "vitest";
import type { Card } from "../../practice/deck.ts";
import { addressWith, choiceIn, chosenOf, topicsOf } from "./practice-address.ts";

const page = "https://site.example/interview/practice/";
const rest = { question: "?", type: "concept", path: "/" } as const;
const cards: readonly Card[] = [
  { number: 1, level: "junior", topics: ["threads", "event loop"], ...rest },
  { number: 2, level: "mid", topics: ["event loop"], ...rest },
];
const topics = topicsOf(cards);

test("topics come by the alphabet, each once", () => {
  expect(topics).toEqual(["event loop", "threads"]);
});

test("an address holds a choice, and what else it held", () => {
  const choice = { level: "mid", topic: "event loop" } as const;
  const address = addressWith(`${page}?search=timers#here`, choice);
  expect(new URL(address).search).toBe("?search=timers&level=mid&topic=event+loop");
  expect(choiceIn(address, topics)).toEqual(choice);
  expect(addressWith(address, { level: null, topic: null })).toBe(`${page}?search=timers#here`);
});

test.each(["", "?level=expert&topic=cooking", "?level=&topic="])("%j narrows nothing", (search) => {
  expect(choiceIn(page + search, topics)).toEqual({ level: null, topic: null });
});

test("cards are chosen by level and by any of their topics", () => {
  const numbers = (choice: Parameters<typeof chosenOf>[1]) => chosenOf(cards, choice).map(({ number }) => number);
  expect(numbers({ level: null, topic: null })).toEqual([1, 2]);
  expect(numbers({ level: null, topic: "event loop" })).toEqual([1, 2]);
  expect(numbers({ level: "junior", topic: "event loop" })).toEqual([1]);
  expect(numbers({ level: "mid", topic: "threads" })).toEqual([]);
});
