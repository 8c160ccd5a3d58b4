import { missingAbilities } from "#example/fidelity.ts";
import { listExamples } from "#example/list-examples.ts";
import { readExample } from "#example/read-example.ts";
import type { Abilities } from "#program/engine.ts";

/** examplesFor lists the examples that an engine with these abilities can run; a page says of the others that it cannot. */
export function examplesFor(abilities: Abilities): string[] {
  return listExamples().filter((id) => missingAbilities(readExample(id).needs, abilities).length === 0);
}
