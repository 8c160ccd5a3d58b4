import { expect, test } from "vitest";
import { readFrontMatter } from "./front-matter.ts";
import { lessonOf, sameLessonFaults, type Lesson } from "./lesson.ts";

const whole: Record<string, string> = {
  title: "Locks",
  description: "What locks are.",
  lesson: "L16",
  track: "threads",
  order: "4",
  promise: "Build a lock.",
};

function read(fields: Record<string, string>) {
  const yaml = Object.entries(fields).map(([key, value]) => `${key}: ${value}`);
  const file = "content/lessons/locks.mdx";
  return lessonOf(file, readFrontMatter(file, ["---", ...yaml, "---", "Text"].join("\n")));
}

test("whole front matter makes a lesson, which knows its address", () => {
  expect(read(whole)).toMatchObject({ slug: "lessons/locks", lesson: "L16", order: 4 });
});

test.each(Object.keys(whole))("a lesson without %s is a fault that names the field and what to do", (field) => {
  const { [field]: _, ...rest } = whole;
  expect(read(rest)).toMatchObject([
    { message: expect.stringMatching(new RegExp(`"${field}": Expected .*(Add|Use) `)) },
  ]);
});

test.each([
  ["lesson", "16"],
  ["track", "weaving"],
  ["order", "first"],
  ["promise", "no capital"],
])("a wrong %s is a fault on its own line", (field, value) => {
  const line = Object.keys(whole).indexOf(field) + 2;
  expect(read({ ...whole, [field]: value })).toMatchObject([{ line }]);
});

test("two lessons with one number, or one place in a track, are told", () => {
  const one = read(whole) as Lesson;
  const faults = sameLessonFaults([one, { ...one, file: "b.mdx", order: 5 }, { ...one, file: "c.mdx", lesson: "L17" }]);
  expect(faults.map(({ file }) => file)).toEqual(["b.mdx", "c.mdx"]);
});
