import fc from "fast-check";
import { expect, test } from "vitest";
import { isMissed, mostScore, rubric, scoreOf, scores, withoutScore, wholeScore, type Scores } from "./rubric.ts";

const all = (score: number): Scores => Object.fromEntries(rubric.map(({ id }) => [id, score]));
const anyScores = fc
  .tuple(...rubric.map(({ id }) => fc.option(fc.constantFrom(...scores)).map((score) => [id, score] as const)))
  .map((all): Scores => Object.fromEntries(all.flatMap(([id, score]) => (score === null ? [] : [[id, score]]))));

test("the names of the criteria are what journals have", () => {
  expect(rubric.map(({ id }) => id)).toEqual(["correct", "mechanism", "limits", "clear"]);
  expect(new Set(rubric.flatMap(({ steps }) => steps)).size).toBe(rubric.length * scores.length);
});

test("the whole score is the sum", () => {
  expect(wholeScore({})).toBe(0);
  expect(wholeScore(all(3))).toBe(mostScore);
  expect(wholeScore({ correct: 2, clear: 1 })).toBe(3);
});

test("what is no score counts as none", () => {
  const odd = { correct: 7, mechanism: -1, limits: 1.5, clear: NaN, toString: 3 };
  expect(wholeScore(odd)).toBe(0);
  expect(withoutScore(odd).map(({ id }) => id)).toEqual(rubric.map(({ id }) => id));
  expect(scoreOf({}, "constructor")).toBeUndefined();
});

test.each([
  ["skipped", {}, true],
  ["wrong, and well put", { correct: 1, mechanism: 3, limits: 3, clear: 3 }, true],
  ["right, and nothing more", { correct: 3, mechanism: 1, limits: 0, clear: 1 }, true],
  ["half of all", { correct: 2, mechanism: 2, limits: 1, clear: 1 }, false],
  ["all", { correct: 3, mechanism: 3, limits: 3, clear: 3 }, false],
])("missed or not: %s", (_, given: Scores, missed) => {
  expect(isMissed(given)).toBe(missed);
});

test("a better score never makes a question missed", () => {
  fc.assert(
    fc.property(anyScores, fc.constantFrom(...rubric), (given, { id }) => {
      const better = { ...given, [id]: Math.min(3, (scoreOf(given, id) ?? 0) + 1) };
      if (!isMissed(given)) expect(isMissed(better)).toBe(false);
    }),
  );
});
