import type { Exercise } from "#example/read-exercise.ts";
import type { Engine } from "#program/engine.ts";
import { programOfChecks, type CheckReport } from "#program/checks.ts";
import type { Program } from "#program/program.ts";
import type { RunEvent } from "#program/run-event.ts";
import { checkReports } from "#timeline/check-reports.ts";

/** How long the checks of one program may take, in milliseconds. */
const wallTime = 30_000;

/** reportsOf runs the checks of an exercise against a program, and gives what each came to. */
export async function reportsOf(
  engine: Engine,
  program: Program,
  { checks }: Exercise,
): Promise<readonly CheckReport[]> {
  const events: RunEvent[] = [];
  const outcome = await engine.run(programOfChecks(program, checks), {
    onEvent: (event) => events.push(event),
    limits: { wallTime },
  });
  if (outcome.kind !== "exited") throw new Error(`Expected the checks to end, but the run was: ${outcome.kind}.`);
  return checkReports(events).reports;
}

/**
 * provenFaults says what is wrong with an exercise on an engine: every check must be reported by its name, the solution must
 * pass them all, and the start must fail one at least.
 */
export async function provenFaults(engine: Engine, exercise: Exercise): Promise<string[]> {
  const { start, solution, checks } = exercise;
  const faults: string[] = [];
  const solved = await reportsOf(engine, solution.program, exercise);
  const begun = await reportsOf(engine, start.program, exercise);
  for (const [id, reports] of [
    [solution.id, solved],
    [start.id, begun],
  ] as const) {
    const names = reports.map(({ name }) => name);
    if (names.join("\n") === checks.names.join("\n")) continue;
    faults.push(`${id}: Expected a report of each check, ${checks.names.join(", ")}; found ${names.join(", ")}.`);
  }
  for (const { name, hasPassed, message } of solved) {
    if (!hasPassed) faults.push(`${solution.id}: Expected the solution to pass "${name}", but: ${message}`);
  }
  if (begun.every(({ hasPassed }) => hasPassed)) {
    faults.push(`${start.id}: Expected the start to fail a check, but it passes all: there is nothing to do.`);
  }
  return faults;
}
