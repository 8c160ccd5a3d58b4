import { expect, test } from "vitest";
import { incompleteExamples, unpairedExercises } from "./example-folders.ts";
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
  expect(incompleteExamples(whole.map((path) => path.replace("main.ts", "main.cts")))).toEqual([]);
  expect(incompleteExamples(["examples/tsconfig.json"])).toEqual([]);
});

test("every exercise has a start with checks, and a solution", () => {
  expect(unpairedExercises(projectFiles().map(({ path }) => path))).toEqual([]);
});

test("half an exercise is caught", () => {
  const exercise = ["one-start/main.ts", "one-start/checks.ts", "one-solution/main.ts"].map(
    (part) => `examples/10-a/${part}`,
  );
  expect(unpairedExercises(exercise)).toEqual([]);
  for (const part of exercise) expect(unpairedExercises(exercise.filter((path) => path !== part))).not.toEqual([]);
  expect(unpairedExercises(["examples/10-a/one/main.ts", "examples/10-a/one/checks.ts"])).toHaveLength(1);
});
