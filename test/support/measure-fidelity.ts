import { fidelityOf, missingAbilities, type Fidelity } from "#example/fidelity.ts";
import type { Example } from "#example/example.ts";
import type { Engine } from "#program/engine.ts";
import type { Transcript } from "#program/transcript.ts";
import { runExample } from "./run-example.ts";

/**
 * measureFidelity runs an example in an engine as often as is asked, or until `isEnough` of what was measured so far. A run
 * that is not what the example allows throws. `look` is shown every run.
 */
export async function measureFidelity(
  example: Example,
  engine: Engine,
  runs: number,
  isEnough: (fidelity: Fidelity) => boolean = () => false,
  look: (run: Transcript) => void = () => {},
): Promise<Fidelity> {
  const missing = missingAbilities(example.needs, engine.abilities);
  if (missing.length > 0) return { is: "not-possible", runs: 0, others: 0, missing };
  const transcripts: Transcript[] = [];
  let fidelity = fidelityOf(example, transcripts);
  while (transcripts.length < runs && !isEnough(fidelity)) {
    const run = await runExample(engine, example);
    look(run);
    transcripts.push(run);
    fidelity = fidelityOf(example, transcripts);
  }
  return fidelity;
}

/** strippedOf gives an engine of the page what the build makes of an example's files. */
export function strippedOf({ program, stripped }: Example): Map<string, string> {
  return new Map(Object.entries(stripped).map(([path, javaScript]) => [program.files[path] ?? "", javaScript]));
}
