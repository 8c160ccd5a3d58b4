import { expect, test } from "vitest";
import type { ContentFault } from "./content-fault.ts";
import { cardOf, questionOf, readInterview, type Question } from "./interview.ts";

const fields = {
  question: '"What keeps a process alive?"',
  number: "5",
  level: "junior",
  type: "concept",
  topics: "[event loop]",
  weak: "Says that the loop runs.",
  "follow-ups": "\n  - What does unref do?\n  - Who would call it?",
};
const depths = ["30 seconds", "2 minutes", "Deep"].map((label) => `**${label}.** A \`handle\` does.`).join("\n\n");

const fileOf = (changed: Partial<Record<string, string>> = {}, body = depths): string => {
  const lines = Object.entries<string | undefined>({ ...fields, ...changed }).flatMap(([name, value]) =>
    value === undefined ? [] : `${name}: ${value}`,
  );
  return `---\n${lines.join("\n")}\n---\n\n${body}\n`;
};
const read = (text: string): Question | ContentFault[] => questionOf("content/interview/alive.md", text);
const faultsOf = (text: string): string[] => {
  const found = read(text);
  return Array.isArray(found) ? found.map(({ line, message }) => `${line}: ${message}`) : [];
};

test("a question has its fields, its title, and its answer in three depths", () => {
  const question = read(fileOf({}, depths.replace("**Deep.** A", "**Deep.** A\n\n- list\n\nof a")));
  expect(question).toMatchObject({
    id: "alive",
    title: "What keeps a process alive?",
    number: 5,
    answer: { short: "A `handle` does.", medium: "A `handle` does.", deep: "A\n\n- list\n\nof a `handle` does." },
  });
});

test.each([
  ["a level that is none", { level: "expert" }, /^4: .*Use one of: junior, mid, senior, staff/],
  ["a topic that is none", { topics: "[loops]" }, /^6: .*Use some of: choosing, event loop/],
  ["no topic", { topics: "[]" }, /^6: .*one topic at least/],
  [
    "a long question without a title",
    { question: `"${"Why ".repeat(20)}?"` },
    /^2: Expected a title, because the question has 81/,
  ],
  [
    "a program's output without a program",
    { type: "predict" },
    /^5: Expected the example that a "predict" question is about/,
  ],
  ["one follow-up", { "follow-ups": "[Why?]" }, /two follow-ups at least/],
  ["a weak answer that is no sentence", { weak: "nothing" }, /^7: .*end it with a full stop/],
  ["a field that nobody knows", { tags: "[a]" }, /tags/],
])("%s is told", (_, changed, message) => {
  expect(faultsOf(fileOf(changed))).toEqual([expect.stringMatching(message)]);
});

test.each([
  [
    "a depth is missing",
    depths.replace("**Deep.**", "Deep."),
    /three parts that begin with \*\*30 seconds\.\*\*, \*\*2 minutes\.\*\*, \*\*Deep\.\*\*/,
  ],
  ["something comes first", `Well.\n\n${depths}`, /three parts/],
  [
    "a depth is empty",
    depths.replace("**30 seconds.** A `handle` does.", "**30 seconds.**"),
    /words below \*\*30 seconds/,
  ],
  [
    "a depth is long",
    depths.replace("A `handle`", "A `handle` ".repeat(60)),
    /at most 90 words below \*\*30 seconds\.\*\*, but there are 1\d\d/,
  ],
  ["the short part has marks", depths.replace("does", "**does**"), /Take the marks out/],
  ["there is a link", depths.replace("does", "[does](https://nodejs.org)"), /Take headings, blocks and links out/],
  ["there is markup", depths.replace("does", "<b>does</b>"), /Take headings, blocks and links out/],
])("where %s, the place of the answer is told", (_, body, message) => {
  expect(faultsOf(fileOf({}, body))).toEqual([expect.stringMatching(message)]);
});

test("code may hold what markup would", () => {
  expect(faultsOf(fileOf({}, depths.replace("`handle`", "`Promise<void>`")))).toEqual([]);
});

test("a card knows where its page is, and the lesson that teaches it", () => {
  const question = read(fileOf());
  if (Array.isArray(question)) throw new Error("Expected a question.");
  expect(cardOf(question, { title: "The event loop", path: "/lessons/event-loop/" })).toEqual({
    number: 5,
    question: "What keeps a process alive?",
    level: "junior",
    type: "concept",
    topics: ["event loop"],
    path: "/interview/alive/",
    lesson: { title: "The event loop", path: "/lessons/event-loop/" },
  });
});

test("the bank has questions of every level, and more than eighty", () => {
  const { questions, faults } = readInterview(process.cwd());
  expect(faults).toEqual([]);
  expect(questions.length).toBeGreaterThan(80);
  expect(new Set(questions.map(({ level }) => level)).size).toBe(4);
});
