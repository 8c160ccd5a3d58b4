// In the embedded engine: the solution of each exercise passes all checks, and the start fails one, as on real Node.
import { describe, expect, it } from "vitest";
import { listExercises, readExercise } from "#example/read-exercise.ts";
import { bothEngines } from "#support/both-engines.ts";
import { provenFaults, reportsOf } from "#support/prove-exercise.ts";

const engines = bothEngines();

describe.each(listExercises())("%s in the embedded engine", (id) => {
  const exercise = readExercise(id);

  it("is solved by its solution, and not by its start", async () => {
    expect(await provenFaults(engines.embedded, exercise)).toEqual([]);
  });

  it("is told of failed checks as on real Node", async () => {
    const [there, here] = await Promise.all(
      [engines.node, engines.embedded].map((engine) => reportsOf(engine, exercise.start.program, exercise)),
    );
    const withoutStacks = (reports = there) => reports?.map(({ stack: _, ...report }) => report);
    expect(withoutStacks(here)).toEqual(withoutStacks(there));
  });
});
