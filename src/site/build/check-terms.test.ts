import { expect, test } from "vitest";
import { checkTerms } from "./check-terms.ts";
import type { Term } from "./glossary.ts";

const terms: readonly Term[] = [
  { id: "event-loop", term: "event loop", also: ["the loop"], definition: "It turns." },
  { id: "mutex", term: "mutex", definition: "One at a time." },
  { id: "process", term: "process", everyday: true, definition: "A program that runs." },
];
const file = "content/lessons/a.mdx";
const check = (text: string) => checkTerms(file, text, terms);
const loop = '<Term is="event-loop">event loop</Term>';

test("a term that is linked at its first use, and only there, is no fault", () => {
  expect(check(`The ${loop} turns. An event loop turns on.`)).toEqual([]);
});

test.each([
  ["code", "`mutex`"],
  ["a fence", "```ts\nmutex\n```"],
  ["a heading", "## The mutex"],
  ["an attribute", '<Misconception said="No mutex is needed">'],
  ["an expression", '<Predict misses={{ "a": "the mutex", b: { c: "mutex" } }}>'],
  ["an address", "[see](https://example.com/mutex)"],
  ["another word", "the mutexlike, a non-mutex"],
  ["what comes behind the sources", "## Sources\n\nA mutex."],
  ["front matter", "---\ntitle: A mutex\n---"],
])("a word in %s is no use of a term", (_where, text) => {
  expect(check(`${text}\n`)).toEqual([]);
});

test.each([
  ["a first use without a link", "Text.\n\nTake a\nmutex.", 4, /first use of "mutex".*<Term is="mutex">mutex/],
  ["a plural", "Mutexes.", 1, /first use of "Mutexes"/],
  ["another word for it, over two lines", "So the\nloop turns.", 1, /<Term is="event-loop">the loop/],
  ["the text of a link", "[a mutex](https://example.com)", 1, /first use of "mutex"/],
  ["a link that comes later", `An event loop.\n\nThe ${loop}.`, 1, /comes later: move it/],
  ["a link that comes again", `The ${loop}.\n\nThe ${loop}.`, 3, /first use only/],
  ["a link that begins a line of a list", `1. Text about an\n   ${loop}.`, 2, /within a line/],
  ["a link that begins a line", `Text about an\n${loop}.`, 2, /within a line/],
  ["a term that is none", 'A <Term is="mutexx">mutexx</Term>.', 1, /no "mutexx". Near it: mutex/],
])("%s is a fault with its line", (_what, text, line, message) => {
  expect(check(text)).toMatchObject([{ file, line, message: expect.stringMatching(message) }]);
});

test("everyday words need no link, and may have one", () => {
  expect(check("A process.")).toEqual([]);
  expect(check('A <Term is="process">process</Term>.')).toEqual([]);
});
