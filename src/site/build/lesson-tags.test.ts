import { expect, test } from "vitest";
import { findLessonTags } from "./lesson-tags.ts";

test("components are found with their lines and their plain properties, also over several lines", () => {
  const text =
    'One <Excerpt example="a/b" file="main.ts" />\n\n<RecordedTimes\n  example="a/c"\n  spans={["x > y"]}\n/>\n';
  expect(findLessonTags(text)).toEqual([
    { name: "Excerpt", properties: { example: "a/b", file: "main.ts" }, line: 1 },
    { name: "RecordedTimes", properties: { example: "a/c" }, line: 3 },
  ]);
});

test("tags in code and plain elements are passed over", () => {
  expect(findLessonTags("`<Excerpt />` and <details>\n\n```mdx\n<Predict>\n```\n")).toEqual([]);
});
