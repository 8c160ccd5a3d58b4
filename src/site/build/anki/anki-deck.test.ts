import fc from "fast-check";
import { expect, test } from "vitest";
import { readAnkiFile } from "#support/read-anki-file.ts";
import { topics } from "../interview.ts";
import type { ShownQuestion } from "../interview-loader.ts";
import { levels, questionTypes } from "../../practice/deck.ts";
import { besideQuestion } from "./beside-question.ts";
import { codeMarkup } from "./code-markup.ts";
import { importFileOf } from "./import-file.ts";
import { noteOf } from "./note-of.ts";

const question: ShownQuestion = {
  id: "alive",
  title: "What keeps a process alive?",
  question: "What keeps a `process` alive?",
  number: 5,
  level: "mid",
  type: "predict",
  topics: ["event loop", "processes"],
  weak: "Says that the loop runs.",
  "follow-ups": ["What does unref do?", "Who would call it?"],
  answer: { short: "A handle.", medium: "A handle does.", deep: "A handle does it." },
  html: {
    question: "What keeps a <code>process</code> alive?",
    short: "<p>A handle.</p>",
    medium: "<ul>\n<li>A handle does.</li>\n</ul>",
    deep: "<p>A handle\ndoes it.</p>",
    weak: "Says that the loop runs.",
    followUps: ["What does unref do?", "Who would call it?"],
  },
};
const recordsOf = (notes: Parameters<typeof importFileOf>[0]) => readAnkiFile(importFileOf(notes)).records;

test("the head says what each column is, and that notes which are there are updated", () => {
  const { head, records } = readAnkiFile(importFileOf([noteOf(question)]));
  expect(head).toMatchObject({ html: "true", deck: "Interleave", notetype: "Basic", "if matches": "update current" });
  const [record = []] = records;
  expect(record[Number(head["guid column"]) - 1]).toBe("interleave-5");
  expect(record[Number(head["tags column"]) - 1]).toBe(
    "interleave::level::mid interleave::type::predict interleave::topic::event-loop interleave::topic::processes",
  );
  expect(record).toHaveLength(4);
});

test("a note is known by its number alone, whatever becomes of the rest", () => {
  const other = noteOf({ ...question, id: "handles", title: "Handles", html: { ...question.html, question: "Why?" } });
  expect(other.guid).toBe(noteOf(question).guid);
  expect(other.front).not.toBe(noteOf(question).front);
  expect(noteOf({ ...question, number: 6 }).guid).not.toBe(other.guid);
});

test("the front asks and shows the program; the back has the key, each depth, the weak answer, what comes next, and the page", () => {
  const beside = {
    program: { "main.ts": 'if (1 < 2) console.log("a\\tb");\n' },
    key: { "Node.js 26 prints": "a\tb\n" },
    page: "https://example.org/interview/alive/?a&b",
  };
  const { front, back } = noteOf(question, beside);
  expect(front).toBe(
    '<div style="text-align: left"><p>What keeps a <code>process</code> alive?</p><p><b>main.ts</b></p>' +
      '<pre style="overflow: auto"><code>if (1 &lt; 2) console.log(&quot;a\\tb&quot;);</code></pre></div>',
  );
  const order = [
    "prints",
    "a&#9;b",
    "30 seconds",
    "A handle.",
    "2 minutes",
    "A handle does.",
    "Deep",
    "does it.",
    "weak",
  ];
  const places = [
    ...order,
    "the loop runs",
    "next",
    "unref",
    "call it",
    'href="https://example.org/interview/alive/?a&amp;b"',
  ];
  const found = places.map((part) => back.indexOf(part));
  expect(found).not.toContain(-1);
  expect(found).toEqual(found.toSorted((a, b) => a - b));
  expect(noteOf(question).back).not.toContain("href");
  expect(noteOf(question).front).not.toContain("<pre");
});

test("whatever a field holds, it is one field of one line, and reads as it was but for blanks", () => {
  const odd = fc.string({ unit: fc.constantFrom("\t", "\n", "\r", '"', "#", " ", "a", "ü", ";", "::") });
  const note = fc.record({ guid: odd, front: odd, back: odd, tags: fc.constant(["a", "b"]) });
  fc.assert(
    fc.property(fc.array(note), (notes) => {
      const text = importFileOf(notes);
      const { records } = readAnkiFile(text);
      const blank = (field: string): string => field.replace(/[\t\r\n]+/g, " ");
      expect(records).toEqual(notes.map(({ guid, front, back }) => [...[guid, front, back].map(blank), "a b"]));
      const lines = text.split("\n").filter((line) => !line.startsWith("#"));
      expect(lines).toHaveLength(notes.length + 1);
    }),
  );
});

test("a program stays as it is written, line by line, below the names of its files", () => {
  const lines = ["\tconst a = `<b>${1 && 2}</b>`;", "", '  // "twice"'];
  const markup = codeMarkup({ "main.ts": `${lines.join("\r\n")}\n`, "a&b.ts": "1" });
  const [record = []] = recordsOf([{ guid: "1", front: markup, back: "", tags: [] }]);
  const shown = /<code>(.*?)<\/code>/.exec(record[1] ?? "")?.[1] ?? "";
  const plain = shown
    .replaceAll("<br>", "\n")
    .replaceAll("&#9;", "\t")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");
  expect(plain).toBe(lines.join("\n"));
  expect(markup).toContain("<b>a&amp;b.ts</b>");
});

test("no tag has a blank in it, whatever a question is about", () => {
  for (const topic of topics) {
    for (const [at, level] of levels.entries()) {
      const { tags } = noteOf({ ...question, level, type: questionTypes[at] ?? "concept", topics: [topic] });
      expect(tags).toHaveLength(3);
      for (const tag of tags) expect(tag).toMatch(/^interleave::(level|type|topic)::[a-z-]+$/);
    }
  }
});

test("what is to be predicted comes with what was recorded; what is to be written, with its solution", () => {
  const predicted = besideQuestion({ type: "predict", example: "10-foundations/classic-module" });
  expect(Object.keys(predicted.program ?? {})).toContain("main.ts");
  const [[name = "", printed = ""] = []] = Object.entries(predicted.key ?? {});
  expect(name).toMatch(/^Node\.js \d+\.\d+\.\d+ prints$/);
  expect(printed.split("\n")[0]).toBe("begins");
  const written = besideQuestion({ type: "coding", example: "10-foundations/three-tills-start" });
  expect(Object.keys(written.key ?? {})).toEqual(["A solution: main.ts"]);
  expect(Object.values(written.key ?? {})).not.toEqual(Object.values(written.program ?? {}));
  expect(besideQuestion({ type: "debug", example: "15-async-patterns/double-spend" }).key).toBeUndefined();
  expect(besideQuestion({ type: "concept", example: "15-async-patterns/double-spend" })).toEqual({});
});
