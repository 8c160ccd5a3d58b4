import type { Abilities } from "./engine.ts";

/** abilityWords are what readers call an engine's abilities. */
export const abilityWords: Readonly<Record<keyof Abilities, string>> = {
  threads: "threads",
  sharedMemory: "shared memory",
  childProcesses: "child processes",
  operatingSystem: "an operating system",
  separateStderr: "a stderr of its own",
  packages: "packages from npm",
  edits: "code that was not there at build time",
};

const list = new Intl.ListFormat("en", { type: "conjunction" });

/** nameAbilities says abilities as one phrase: "threads and shared memory". */
export function nameAbilities(abilities: readonly (keyof Abilities)[]): string {
  return list.format(abilities.map((ability) => abilityWords[ability]));
}
