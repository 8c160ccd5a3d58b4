import { expect, test } from "vitest";
import { rank, type Hit } from "./rank.ts";
import type { Fact } from "./record.ts";

const fact: Fact = { url: "/x/", kind: "faq", title: "", apis: [], asked: [], text: "" };

/** As many records as a number says, of which the first are as they are told. */
function factsOf(count: number, ...first: readonly Partial<Fact>[]): Fact[] {
  return Array.from({ length: count }, (_, at) => ({ ...fact, ...first[at] }));
}

const hits = (...ids: number[]): Hit[] => ids.map((id, at) => ({ id, score: 10 - at }));
const order = (...args: Parameters<typeof rank>): number[] => rank(...args).map(({ id }) => id);

test("what has more of what is wanted comes first, even where it has each word less", () => {
  const [often, both, other] = [1, 2, 3];
  expect(order([hits(often, 7, both), hits(other, 8, both)], factsOf(100))[0]).toBe(both);
});

test("a rare word says more than one that is everywhere", () => {
  const common = Array.from({ length: 80 }, (_, at) => ({ id: at, score: 5 }));
  expect(order([common, [{ id: 90, score: 5 }]], factsOf(100))[0]).toBe(90);
});

test("what no record has takes nothing away, and where nothing is found there is no order", () => {
  expect(rank([hits(1, 2), []], factsOf(10))).toEqual(rank([hits(1, 2)], factsOf(10)));
  expect(rank([[]], factsOf(10))).toEqual([]);
});

test("a phrase that is what is wanted lifts its record", () => {
  expect(order([hits(1, 2)], factsOf(10), (id) => (id === 2 ? 0.5 : 0))).toEqual([2, 1]);
});

test("a section comes before the example in it, and a lesson takes from its sections", () => {
  const [example, section, lesson, other] = [0, 1, 2, 3];
  const facts = factsOf(
    10,
    { kind: "example", url: "/lessons/a/#run" },
    { kind: "lesson", url: "/lessons/a/#s" },
    { kind: "lesson", url: "/lessons/a/" },
    { kind: "lesson", url: "/lessons/b/" },
  );
  const found = order([hits(example, section, other, lesson)], facts);
  expect(found.indexOf(section)).toBeLessThan(found.indexOf(example));
  expect(found.indexOf(lesson)).toBeLessThan(found.indexOf(other));
});

test("equal ones come in the order of the site", () => {
  const equal = [3, 1, 2].map((id) => ({ id, score: 1 }));
  expect(order([equal], factsOf(5))).toEqual([1, 2, 3]);
});
