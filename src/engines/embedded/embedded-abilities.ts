import type { Abilities } from "#program/engine.ts";

/** embeddedAbilities are those of the embedded engine in a page that has shared memory or does not. */
export function embeddedAbilities(sharedMemory: boolean): Abilities {
  return {
    threads: true,
    sharedMemory,
    childProcesses: true,
    operatingSystem: false,
    separateStderr: true,
    packages: false,
    edits: true,
  };
}
