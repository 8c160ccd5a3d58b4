import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { answerOf, readFaq } from "./faq.ts";

const fields = {
  question: "Does await block?",
  group: "basics",
  order: "11",
  related: "[async-parallel]",
  asked: "[await blocking]",
};

function made(changes: Record<string, string | undefined> = {}, body = "It suspends `that` function alone."): string {
  const lines = Object.entries({ ...fields, ...changes }).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}: ${value}`],
  );
  return ["---", ...lines, "---", "", body, "", "More."].join("\n");
}

const messagesOf = (text: string): string => {
  const read = answerOf("content/faq/await-blocks.mdx", text);
  return Array.isArray(read) ? read.map(({ line, message }) => `${line}: ${message}`).join("\n") : "";
};

test("an answer is its front matter, its name and its first paragraph", () => {
  expect(answerOf("content/faq/await-blocks.mdx", made())).toMatchObject({
    id: "await-blocks",
    question: "Does await block?",
    short: "It suspends `that` function alone.",
    order: 11,
  });
});

test.each([
  ["no question", made({ question: undefined }), /^1: .*"question": Expected the question as somebody asks it/],
  ["a question that asks nothing", made({ question: "Await blocks." }), /^2: .*end it with a question mark/],
  ["an unknown group", made({ group: "other" }), /^3: .*Use one of: basics, async/],
  ["nothing related", made({ related: "[]" }), /^5: .*"related"/],
  ["a source that is no link", made({ sources: "[see Node]" }), /^7: .*\[title\]\(https:\/\/address\)/],
  ["a field of another kind", made({ title: "x" }), /"": Unrecognized key/],
  ["no text", made({}, "").replace("More.", ""), /Expected an answer/],
  ["too long a beginning", made({}, "word ".repeat(70)), /at most 320 characters, but it has 349/],
  ["markup in the beginning", made({}, "It is **not** so."), /words and code in backticks/],
  [
    "two pictures",
    made({}, 'Yes.\n\n<RecordedTimeline example="a/b" />\n\n<RecordedTimeline example="a/c" />'),
    /one picture at most/,
  ],
])("%s is told, with its line", (_, text, message) => {
  expect(messagesOf(text)).toMatch(message);
});

test("two answers at one place, and a related one that is not there, are told", () => {
  const root = mkdtempSync(join(tmpdir(), "faq-"));
  onTestFinished(() => rmSync(root, { recursive: true }));
  mkdirSync(join(root, "content/faq"), { recursive: true });
  writeFileSync(join(root, "content/faq/a.mdx"), made({ related: "[b]" }));
  writeFileSync(join(root, "content/faq/b.mdx"), made({ related: "[b, c]" }));
  const { answers, faults } = readFaq(root);
  expect(answers.map(({ id }) => id)).toEqual(["a", "b"]);
  expect(faults.map(({ file, message }) => `${file}: ${message}`)).toEqual([
    "content/faq/b.mdx: Expected place 11 in basics once, but a.mdx has it too.",
    'content/faq/b.mdx: Expected another answer\'s name in related, but there is no "b". Mend it.',
    'content/faq/b.mdx: Expected another answer\'s name in related, but there is no "c". Mend it.',
  ]);
});
