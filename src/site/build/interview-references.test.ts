import { expect, test } from "vitest";
import type { Example } from "#example/example.ts";
import { interviewReferences, type Referred } from "./interview-references.ts";
import type { Question } from "./interview.ts";

const referred: Referred = {
  examples: new Map<string, Example | Error>([
    ["10-a/exact", { order: "exact" } as Example],
    ["10-a/open", { order: "any" } as unknown as Example],
    ["10-a/broken", new Error("told elsewhere")],
  ]),
  exercises: ["10-a/open"],
  lessons: new Set(["L01"]),
};
const faultsOf = (question: Partial<Question>): string[] =>
  interviewReferences([{ id: "one", ...question } as Question], referred).map(({ message }) => message);

test("what is there is let be", () => {
  expect(faultsOf({ lesson: "L01", type: "predict", example: "10-a/exact" })).toEqual([]);
  expect(faultsOf({ type: "coding", example: "10-a/open" })).toEqual([]);
  expect(faultsOf({ type: "debug", example: "10-a/open" })).toEqual([]);
  expect(faultsOf({ type: "predict", example: "10-a/broken" })).toEqual([]);
  expect(faultsOf({ type: "concept" })).toEqual([]);
});

test("a lesson and an example that are not there are told", () => {
  expect(faultsOf({ lesson: "L99", type: "debug", example: "10-a/none" })).toEqual([
    expect.stringMatching(/there is no L99/),
    expect.stringMatching(/there is no "10-a\/none"/),
  ]);
});

test("a program with an open order cannot be predicted, and one without checks cannot be written", () => {
  expect(faultsOf({ type: "predict", example: "10-a/open" })).toEqual([expect.stringMatching(/one order of lines/)]);
  expect(faultsOf({ type: "coding", example: "10-a/exact" })).toEqual([expect.stringMatching(/Expected an exercise/)]);
});
