import { expect, test } from "vitest";
import { termOf } from "./glossary.ts";

const file = "content/glossary/event-loop.md";
const write = (front: string, body: string): string => `---\n${front}\n---\n\n${body}\n`;

test("a term has its first paragraph for a definition, in one line", () => {
  expect(
    termOf(file, write("term: event loop\nalso: [loop]\nlesson: L02", "What takes\nturns.\n\nMore of `it`.")),
  ).toEqual({ id: "event-loop", term: "event loop", also: ["loop"], lesson: "L02", definition: "What takes turns." });
});

test.each([
  ["no term", write("lesson: L02", "Turns."), 1, /Add term:/],
  ["a field that it cannot have", write("term: loop\nlessons: L02", "Turns."), 1, /lessons/],
  ["a lesson that is none", write("term: loop\nlesson: L2", "Turns."), 3, /two digits/],
  ["no definition", write("term: loop", ""), 4, /Expected a definition\./],
  ["a long definition", write("term: loop", `${"turn ".repeat(60)}.`), 4, /at most 240 characters, but it has 301/],
  ["markup in the definition", write("term: loop", "What takes `turns`."), 4, /plain text/],
  ["a definition that is no sentence", write("term: loop", "What takes turns"), 4, /full stop/],
])("%s is a fault with its line", (_what, text, line, message) => {
  expect(termOf(file, text)).toMatchObject([{ file, line, message: expect.stringMatching(message) }]);
});
