import { expect, test } from "vitest";
import { explainBuildError } from "./explain-build-error.ts";

test("a fault of an example is told in its own one line, also from deep within", () => {
  const fault = Object.assign(new Error("examples/a/b/main.ts:3: Expected a region."), { name: "ExampleFault" });
  expect(explainBuildError(new Error("Rollup failed", { cause: fault }), "/site")).toEqual([fault.message]);
});

test("an error with a place is told with file and line, in one line", () => {
  const error = Object.assign(new Error("Expected\n  a tag."), { loc: { file: "/site/content/a.mdx", line: 7 } });
  expect(explainBuildError(error, "/site")).toEqual(["content/a.mdx:7: Expected a tag."]);
});

test("what the bundler wraps is told piece by piece", () => {
  const pieces = [3, 9].map((line) =>
    Object.assign(new Error("Expected a closing tag."), { loc: { file: "/site/content/a.mdx", line } }),
  );
  expect(explainBuildError(Object.assign(new Error("Build failed"), { errors: pieces }), "/site")).toEqual([
    "content/a.mdx:3: Expected a closing tag.",
    "content/a.mdx:9: Expected a closing tag.",
  ]);
});

test("anything else keeps its stack", () => {
  const error = new Error("odd");
  expect(explainBuildError(error, "/site")).toEqual([error.stack]);
});
