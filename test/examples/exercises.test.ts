// On real Node: the solution of each exercise passes all checks, and the start fails one.
import { describe, expect, it, test } from "vitest";
import { NodeEngine } from "#engines/node/node-engine.ts";
import { listExercises, readExercise, type Exercise } from "#example/read-exercise.ts";
import { provenFaults } from "#support/prove-exercise.ts";

const node = process.env["EXAMPLES_NODE"];
const engine = new NodeEngine(node ? { node } : {});

describe.each(listExercises())("%s", (id) => {
  it("is solved by its solution, and not by its start", async () => {
    expect(await provenFaults(engine, readExercise(id))).toEqual([]);
  });

  it("says what is to be done in words", () => {
    for (const name of readExercise(id).checks.names) expect(name).toMatch(/^\S+ .*[^.\s]$/);
  });
});

test("an exercise whose start solves it, or whose solution does not, is caught", async () => {
  const [id = ""] = listExercises();
  const exercise = readExercise(id);
  const { start, solution } = exercise;
  const turned: Exercise = { ...exercise, start: solution, solution: start };
  const faults = await provenFaults(engine, turned);
  expect(faults.some((fault) => fault.includes("Expected the solution to pass"))).toBe(true);
  expect(faults.some((fault) => fault.includes("Expected the start to fail"))).toBe(true);
});

test("a check that is not found at the top of its file is caught", async () => {
  const [id = ""] = listExercises();
  const exercise = readExercise(id);
  const names = [...exercise.checks.names, "One more that no test is called"];
  const faults = await provenFaults(engine, { ...exercise, checks: { ...exercise.checks, names } });
  expect(faults.filter((fault) => fault.includes("Expected a report of each check"))).toHaveLength(2);
});
