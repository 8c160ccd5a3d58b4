import type { Abilities } from "#program/engine.ts";

/** A terminal shows stdout and stderr as one text, and a WebContainer hands out what a terminal shows. */
export const webContainerAbilities: Abilities = {
  threads: true,
  sharedMemory: true,
  childProcesses: true,
  separateStderr: false,
  packages: true,
  edits: true,
};
