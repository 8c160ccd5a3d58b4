import { expect, test } from "vitest";
import { ExampleFault } from "#example/example-fault.ts";
import type { Example } from "#example/example.ts";
import { checkReferences } from "./check-references.ts";
import { findLessonTags } from "./lesson-tags.ts";

const known = {
  id: "a/b",
  program: { files: { "main.ts": "one\ntwo\n" }, entry: "main.ts" },
  regions: { "main.ts": { first: { from: 1, to: 1 } } },
} as unknown as Example;

const check = (text: string) =>
  checkReferences(
    "content/a.mdx",
    findLessonTags(text),
    [
      { name: "Excerpt", showsExample: true },
      { name: "RunExample", showsExample: true },
      { name: "Sources", showsExample: false },
    ],
    new Map<string, Example | ExampleFault>([
      ["a/b", known],
      ["a/broken", new ExampleFault("Expected a recording.", "examples/a/broken")],
    ]),
  );

test("what is there is no fault", () => {
  expect(check('<Excerpt example="a/b" file="main.ts" region="first" />\n<Fragment slot="why">\n<Sources>')).toEqual(
    [],
  );
});

test.each([
  ["a component", "<Excerp />", /no Excerp\b.*Excerpt/],
  ["the example of a component", '<Excerpt file="main.ts" />', /Excerpt to name an example.*Add example=/],
  ["an example", '<Excerpt example="a/x" />', /no "a\/x"/],
  ["a file", '<Excerpt example="a/b" file="cook.ts" />', /no "cook.ts"/],
  ["a region of the first file", '<Excerpt example="a/b" region="second" />', /no "second"/],
  ["a runnable example", '<RunExample example="a/x" />', /no "a\/x"/],
  ["a region", '<Excerpt example="a/b" file="main.ts" region="second" />', /no "second".*first/],
])("%s that is not there is a fault with its line", (_what, tag, message) => {
  expect(check(`Text\n\n${tag}`)).toMatchObject([
    { file: "content/a.mdx", line: 3, message: expect.stringMatching(message) },
  ]);
});

test("a broken example is not blamed on the lesson that names it", () => {
  expect(check('<Excerpt example="a/broken" file="main.ts" />')).toEqual([]);
});
