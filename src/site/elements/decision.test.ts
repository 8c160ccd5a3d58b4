import { expect, test } from "vitest";
import { givenIn, hashOf, standingOf, type Decision } from "./decision.ts";

/** Whether to cook, and with what; who orders needs no tool. */
const decision: Decision = {
  questions: [
    { id: "meal", asks: "Where?", answers: ["home", "out"].map((id) => ({ id, label: id })) },
    { id: "tool", asks: "With what?", answers: ["pan", "pot"].map((id) => ({ id, label: id })) },
    { id: "late", asks: "Late?", answers: ["no", "yes"].map((id) => ({ id, label: id })) },
  ],
  ways: [
    {
      answers: [
        ["meal", "home"],
        ["tool", "pan"],
      ],
      models: ["fry"],
    },
    {
      answers: [
        ["meal", "home"],
        ["tool", "pot"],
        ["late", "no"],
      ],
      models: ["boil"],
    },
    {
      answers: [
        ["meal", "home"],
        ["tool", "pot"],
        ["late", "yes"],
      ],
      models: ["boil", "freeze"],
    },
    { answers: [["meal", "out"]], models: ["order"] },
  ],
};

test.each([
  ["nothing", {}, [], "meal", []],
  ["a first answer", { meal: "home" }, ["home"], "tool", []],
  ["all answers of a short way", { meal: "out" }, ["out"], null, ["order"]],
  [
    "all answers of a long way",
    { meal: "home", tool: "pot", late: "yes" },
    ["home", "pot", "yes"],
    null,
    ["boil", "freeze"],
  ],
  ["an answer to a question that does not come up", { meal: "out", tool: "pan" }, ["out"], null, ["order"]],
  ["an answer that a question has not", { meal: "home", tool: "spoon" }, ["home"], "tool", []],
])("of %s", (_what, given, answers, next, models) => {
  const standing = standingOf(decision, given as Record<string, string>);
  expect(standing.answered.map(([, answer]) => answer)).toEqual(answers);
  expect(standing).toMatchObject({ next, models });
});

test.each(["", "#choose=home", "#choose=home.pot.yes", "#choose=out"])(
  "the address %s is read as it was written",
  (hash) => {
    const read = givenIn(decision, hash);
    expect(read?.isWhole ?? true).toBe(true);
    expect(hashOf(standingOf(decision, read?.given ?? {}))).toBe(hash);
  },
);

test.each([
  ["#choose=", ""],
  ["#choose=nowhere", ""],
  ["#choose=home.spoon.yes", "#choose=home"],
  ["#choose=out.pan", "#choose=out"],
  ["#choose=home.__proto__", "#choose=home"],
])("of the address %s as much is taken as can be followed", (hash, followed) => {
  const read = givenIn(decision, hash);
  expect(read?.isWhole).toBe(false);
  expect(hashOf(standingOf(decision, read?.given ?? {}))).toBe(followed);
});

test("the address of something else holds no answers", () => {
  expect(givenIn(decision, "#what-it-costs")).toBeNull();
});
