// Around the suites that open the engine's page: builds it once for all of them, and removes it behind the last. The names
// of the two are vitest's.
import { rm } from "node:fs/promises";
import { buildEnginePage, builtEnginePage } from "./embedded-in-browser.ts";

let folder: string | undefined;

export async function setup(): Promise<void> {
  if (process.env[builtEnginePage] !== undefined) return;
  folder = await buildEnginePage();
  process.env[builtEnginePage] = folder;
}

export async function teardown(): Promise<void> {
  if (folder !== undefined) await rm(folder, { recursive: true, force: true });
}
