// How well search answers questions as people ask them: at least this many have their answer first, and among the first three.
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { searchSite } from "../../src/site/search/search-site.ts";
import { openIndex, type WrittenIndex } from "../../src/site/search/site-index.ts";
import { lessonPaths } from "./built-pages.ts";
import { placeOf, readQuestions } from "./searches.ts";

/** Percent. */
const least = { first: 70, amongThree: 92 };

const questions = readQuestions();
/** Questions that nobody saw who worked on the search. */
const heldOut = readQuestions("held-out");
const written = readFileSync(new URL("../../dist/search/index.json", import.meta.url), "utf8");
const index = openIndex(JSON.parse(written) as WrittenIndex);

describe.each([
  ["questions", questions],
  ["questions that were held out", heldOut],
])("of the %s", (_, asked) => {
  const places = asked.map(({ query, answers }) => {
    const found = searchSite(index, query, {}).facts.map(({ url }) => url);
    return { query, answers, found, place: placeOf(found, answers) };
  });
  const share = (test: (place: number) => boolean): number =>
    (100 * places.filter(({ place }) => test(place)).length) / places.length;
  const missed = places
    .filter(({ place }) => place === 0 || place > 3)
    .map(
      ({ query, answers, found, place }) =>
        `${place}: ${query} (${answers.join(" ")}) -> ${found.slice(0, 3).join(" ")}`,
    )
    .join("\n");

  test(`${least.first} in a hundred have their answer first`, () => {
    expect(
      share((place) => place === 1),
      missed,
    ).toBeGreaterThanOrEqual(least.first);
  });

  test(`${least.amongThree} in a hundred have it among the first three`, () => {
    expect(
      share((place) => place >= 1 && place <= 3),
      missed,
    ).toBeGreaterThanOrEqual(least.amongThree);
  });
});

test("there are 120 questions at least, each once, of every kind of person, and all lessons are asked for", () => {
  expect(questions.length).toBeGreaterThanOrEqual(120);
  expect(new Set(questions.map(({ query }) => query.toLowerCase())).size).toBe(questions.length);
  for (const kind of ["python", "interview", "symptom", "api", "misspelt"]) {
    expect(questions.filter(({ asks }) => asks === kind).length, kind).toBeGreaterThan(10);
  }
  const asked = new Set(questions.flatMap(({ answers }) => answers.map((answer) => answer.split("#")[0])));
  expect(lessonPaths().filter((path) => !asked.has(path))).toEqual([]);
});

test("every answer is something that search can find", () => {
  const urls = index.facts.map(({ url }) => url);
  const pages = new Set(urls.map((url) => url.split("#")[0]));
  const strange = [...questions, ...heldOut]
    .flatMap(({ answers }) => answers)
    .filter((answer) => (answer.includes("#") ? !urls.includes(answer) : !pages.has(answer)));
  expect(strange).toEqual([]);
});

test("a place stands for itself, and a page for all that is in it", () => {
  expect(placeOf(["/a/#x", "/b/"], ["/b/"])).toBe(2);
  expect(placeOf(["/a/#x"], ["/a/"])).toBe(1);
  expect(placeOf(["/a/"], ["/a/#x"])).toBe(0);
});
