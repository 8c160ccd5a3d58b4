import type { Abilities } from "#program/engine.ts";

/**
 * A terminal shows stdout and stderr as one text, and a WebContainer hands out what a terminal shows. Its shell is its own,
 * and around it is a page: no other programs, no files about processes.
 */
export const webContainerAbilities: Abilities = {
  threads: true,
  sharedMemory: true,
  childProcesses: true,
  operatingSystem: false,
  separateStderr: false,
  packages: true,
  edits: true,
};
