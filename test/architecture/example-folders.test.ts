import { expect, test } from "vitest";
import { incompleteExamples } from "./example-folders.ts";
import { projectFiles } from "./project-files.ts";

const whole = ["main.ts", "example.json", "recording.json", "claims.ts"].map((part) => `examples/10-a/one/${part}`);

test("every example has its program, its description, its recording and its claims", () => {
  const paths = projectFiles().map(({ path }) => path);
  expect(incompleteExamples(paths)).toEqual([]);
  expect(paths.filter((path) => /^examples\/.*\/main\.ts$/.test(path)).length).toBeGreaterThan(0);
});

test("a missing part is caught", () => {
  expect(incompleteExamples(whole)).toEqual([]);
  for (const part of whole) expect(incompleteExamples(whole.filter((path) => path !== part))).toHaveLength(1);
  expect(incompleteExamples(["examples/tsconfig.json"])).toEqual([]);
});
