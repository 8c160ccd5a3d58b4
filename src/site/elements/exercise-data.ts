import type { Checks } from "#program/checks.ts";

/** Exercise data is what is fetched of an exercise when its checks are asked for. */
export interface ExerciseData {
  readonly checks: Checks;
  /** By path, the files that the solution has otherwise. */
  readonly solution: Readonly<Record<string, string>>;
}

/** fetchExercise gets the data of an exercise from the address that its element names. */
export async function fetchExercise(address: string): Promise<ExerciseData> {
  const answer = await fetch(address).catch(() => null);
  if (answer?.ok !== true) {
    throw new Error("The checks could not be fetched. Check the connection and try again.");
  }
  // The page and this file are built together, so what is there has this shape.
  return (await answer.json()) as ExerciseData;
}
