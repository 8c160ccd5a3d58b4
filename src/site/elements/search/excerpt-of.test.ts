import { expect, test } from "vitest";
import { excerptOf, wordPattern } from "./excerpt-of.ts";

const written = (text: string, words: readonly string[]): string =>
  excerptOf(text, words)
    .map((one) => (one.found ? `[${one.text}]` : one.text))
    .join("");

test("words are marked where a word begins, in any case, the longest first", () => {
  expect(written("A worker thread, workers and networks.", ["worker thread", "worker"])).toBe(
    "A [worker thread], [worker]s and networks.",
  );
});

test("of a long text it takes the part with most of the words, from word to word", () => {
  const filler = "nothing to see here at all ".repeat(20);
  const excerpt = written(`${filler}only lock. ${filler}a mutex is a lock that waits. ${filler}`, ["mutex", "lock"]);
  expect(excerpt).toContain("a [mutex] is a [lock] that waits.");
  expect(excerpt).toMatch(/^… \w+ .* \w+ …$/);
  expect(excerpt.length).toBeLessThan(240);
});

test("without words it is the beginning, and of an empty text nothing", () => {
  expect(written("Short.", [])).toBe("Short.");
  expect(written("", ["x"])).toBe("");
  expect(written("x".repeat(400), ["yes"])).toBe("x".repeat(400));
});

test("what a pattern could take for its own is a letter", () => {
  expect(wordPattern(["a.b(c)*", "$x"])?.test("call a.b(c)* now")).toBe(true);
  expect(wordPattern(["is", "a"])).toBeNull();
});
