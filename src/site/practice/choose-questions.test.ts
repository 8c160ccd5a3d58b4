import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chooseQuestions, minutesFor, minutesOf, topicOf, type Wish } from "./choose-questions.ts";
import { levels, questionTypes, type Card, type Level, type QuestionType } from "./deck.ts";

const topics = ["event loop", "microtasks", "promises", "streams", "locks", "threads", "pools", "processes", "queues"];

function cardOf(number: number, level: Level, type: QuestionType, topic: string): Card {
  return { number, level, type, topics: [topic], question: `Question ${number}?`, path: `/interview/q-${number}/` };
}

const anyCards = fc
  .array(fc.tuple(fc.constantFrom(...levels), fc.constantFrom(...questionTypes), fc.constantFrom(...topics)), {
    maxLength: 40,
  })
  .map((all) => all.map(([level, type, topic], at) => cardOf(at + 1, level, type, topic)));
const anyWish: fc.Arbitrary<Wish> = fc.record({
  level: fc.constantFrom(...levels),
  minutes: fc.integer({ min: 5, max: 120 }),
  seed: fc.string(),
});

/** What the level of a wish, and the one below, have. */
const poolOf = (cards: readonly Card[], { level }: Wish): readonly Card[] =>
  cards.filter((card) => [0, 1].includes(levels.indexOf(level) - levels.indexOf(card.level)));

const typesOf = (cards: readonly Card[]): number => new Set(cards.map(({ type }) => type)).size;

describe("whatever the deck and the wish", () => {
  const holds = (property: (cards: readonly Card[], wish: Wish, chosen: readonly Card[]) => void): void =>
    fc.assert(
      fc.property(anyCards, anyWish, (cards, wish) => void property(cards, wish, chooseQuestions(cards, wish))),
    );

  test("the same wish gives the same questions, in whatever order the deck comes", () => {
    holds((cards, wish, chosen) => expect(chooseQuestions(cards.toReversed(), { ...wish })).toEqual(chosen));
  });

  test("no question comes twice, and each is of the level or the one below", () => {
    holds((cards, wish, chosen) => {
      expect(new Set(chosen).size).toBe(chosen.length);
      for (const card of chosen) expect(poolOf(cards, wish)).toContain(card);
    });
  });

  test("the minutes are never passed, and no other question would still fit", () => {
    holds((cards, wish, chosen) => {
      const left = wish.minutes - minutesFor(chosen);
      expect(left).toBeGreaterThanOrEqual(0);
      for (const card of poolOf(cards, wish)) {
        if (!chosen.includes(card)) expect(minutesOf[card.type]).toBeGreaterThan(left);
      }
    });
  });

  test("as many types come, up to three, as fit into the minutes", () => {
    holds((cards, wish, chosen) => {
      const lengths = [...new Set(poolOf(cards, wish).map(({ type }) => type))].map((type) => minutesOf[type]);
      let left = wish.minutes;
      const fitting = lengths.toSorted((one, other) => one - other).filter((minutes) => (left -= minutes) >= 0);
      expect(typesOf(chosen)).toBeGreaterThanOrEqual(Math.min(3, fitting.length));
    });
  });

  test("no topic comes twice while another is free and fits in its place", () => {
    holds((cards, wish, chosen) => {
      const pool = poolOf(cards, wish);
      if (!hasThree(pool, wish.minutes)) return;
      const left = wish.minutes - minutesFor(chosen);
      for (const topic of topics) {
        const asked = chosen.filter((card) => topicOf(card) === topic);
        if (asked.length < 2) continue;
        const room = left + Math.min(...asked.map(({ type }) => minutesOf[type]));
        const free = pool.filter((card) => !chosen.some((other) => topicOf(other) === topicOf(card)));
        for (const card of free) expect(minutesOf[card.type]).toBeGreaterThan(room);
      }
    });
  });
});

/** True where three cards of different types and topics fit into the minutes. */
function hasThree(pool: readonly Card[], minutes: number): boolean {
  return pool.some((one) =>
    pool.some((two) =>
      pool.some((three) => {
        const cards = [one, two, three];
        return typesOf(cards) === 3 && new Set(cards.map(topicOf)).size === 3 && minutesFor(cards) <= minutes;
      }),
    ),
  );
}

/** A deck in which every level has every type of every topic, concepts twice. */
const rich = levels.flatMap((level) =>
  [...questionTypes, "concept" as const].flatMap((type) => topics.map((topic) => ({ level, type, topic }))),
);
const richDeck = rich.map(({ level, type, topic }, at) => cardOf(at + 1, level, type, topic));

describe("from a rich deck", () => {
  const holds = (property: (wish: Wish, chosen: readonly Card[]) => void): void =>
    fc.assert(fc.property(anyWish, (wish) => void property(wish, chooseQuestions(richDeck, wish))));

  test("the minutes are used but for two", () => {
    holds(({ minutes }, chosen) => expect(minutes - minutesFor(chosen)).toBeLessThanOrEqual(2));
  });

  test("no topic comes twice before every one came once", () => {
    holds((_, chosen) => {
      const times = topics.map((topic) => chosen.filter((card) => topicOf(card) === topic).length);
      if (times.includes(0)) expect(Math.max(...times)).toBe(1);
    });
  });

  test("about a quarter, at most, is of the level below, and some of it in a long interview", () => {
    holds(({ level, minutes }, chosen) => {
      const below = chosen.filter((card) => card.level !== level).length;
      // A topic that is free counts more, so one can come beyond it.
      expect(below).toBeLessThanOrEqual(chosen.length / 4 + 1);
      if (level !== "junior" && minutes >= 60) expect(below).toBeGreaterThan(0);
    });
  });

  test("types come in the proportion of the level", () => {
    const asked = Array.from({ length: 200 }, (_, at) =>
      chooseQuestions(richDeck, { level: "mid", minutes: 60, seed: `seed ${at}` }),
    ).flat();
    const count = (type: QuestionType): number => asked.filter((card) => card.type === type).length;
    for (const type of questionTypes) expect(count(type)).toBeGreaterThan(asked.length / 12);
    expect(count("concept")).toBe(Math.max(...questionTypes.map(count)));
  });

  test("another seed gives other questions", () => {
    const all = Array.from({ length: 50 }, (_, at) =>
      chooseQuestions(richDeck, { level: "senior", minutes: 30, seed: `seed ${at}` })
        .map(({ number }) => number)
        .join(),
    );
    expect(new Set(all).size).toBeGreaterThan(45);
  });

  test("questions that take long come last", () => {
    holds((_, chosen) => {
      const lengths = chosen.map(({ type }) => (minutesOf[type] >= 10 ? 1 : 0));
      expect(lengths).toEqual(lengths.toSorted());
    });
  });
});

describe("from a tiny deck", () => {
  const wish: Wish = { level: "mid", minutes: 45, seed: "tiny" };

  test("all there is is asked, and nothing where there is nothing", () => {
    const three = [1, 2, 3].map((number) => cardOf(number, "mid", "concept", "locks"));
    expect(chooseQuestions(three, wish)).toHaveLength(3);
    expect(chooseQuestions(three, { ...wish, level: "staff" })).toEqual([]);
    expect(chooseQuestions([], wish)).toEqual([]);
  });

  test("a level without questions is asked from the one below", () => {
    const juniors = [1, 2].map((number) => cardOf(number, "junior", "debug", "locks"));
    expect(chooseQuestions(juniors, wish)).toHaveLength(2);
  });

  test("a question that is longer than the interview is not asked", () => {
    expect(chooseQuestions([cardOf(1, "mid", "design", "locks")], { ...wish, minutes: 14 })).toEqual([]);
  });

  test("three types of three topics are found where only one choice has them", () => {
    const cards = [
      cardOf(1, "mid", "concept", "locks"),
      cardOf(2, "mid", "predict", "locks"),
      cardOf(3, "mid", "debug", "locks"),
      cardOf(4, "mid", "concept", "pools"),
      cardOf(5, "mid", "predict", "queues"),
    ];
    for (let at = 0; at < 20; at += 1) {
      const chosen = chooseQuestions(cards, { ...wish, minutes: 14, seed: `${at}` });
      expect(chosen.map(topicOf).toSorted()).toEqual(["locks", "pools", "queues"]);
      expect(typesOf(chosen)).toBe(3);
    }
  });
});
