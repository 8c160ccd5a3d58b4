import { missingAbilities } from "#example/fidelity.ts";
import type { Example } from "#example/example.ts";
import { outputDifference } from "#example/output-difference.ts";
import type { Engine } from "#program/engine.ts";
import type { Claim } from "#timeline/claims.ts";
import { brokenClaims } from "./broken-claims.ts";
import { runExample } from "./run-example.ts";

/** How many runs of an example were not as they have to be, and what was wrong with them, by how often. */
export interface Flakes {
  readonly runs: number;
  readonly troubles: ReadonlyMap<string, number>;
}

/** flakesOf runs an example many times and counts the runs that differ from its recording or break a claim; null where the engine lacks what it needs. */
export async function flakesOf(
  example: Pick<Example, "program" | "limits" | "needs" | "order" | "recording">,
  claims: readonly Claim[],
  engine: Engine,
  times: number,
): Promise<Flakes | null> {
  if (missingAbilities(example.needs, engine.abilities).length > 0) return null;
  const troubles = new Map<string, number>();
  let runs = 0;
  for (let run = 0; run < times; run += 1) {
    const found = await runExample(engine, example);
    const difference = outputDifference(example.order, example.recording, found);
    const broken = brokenClaims(claims, found).map((sentence) => `It broke the claim "${sentence}".`);
    const wrong = difference === null ? broken : [difference, ...broken];
    if (wrong.length > 0) runs += 1;
    for (const trouble of wrong) troubles.set(trouble, (troubles.get(trouble) ?? 0) + 1);
  }
  return { runs, troubles };
}
