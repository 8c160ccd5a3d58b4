// What a start that takes its time is about: a wait that the reader cannot know the reason of is given one.
import type { BootPhase, EngineName } from "#program/engine.ts";
import type { ExampleData } from "./example-data.ts";

/** sayPhase says how far an engine's start has come. */
export function sayPhase(engine: EngineName, phase: BootPhase): string {
  if (engine !== "webcontainer" || phase === "ready") return "Starting…";
  return phase === "downloading"
    ? "Starting… The WebContainer is fetched from stackblitz.com."
    : "Starting… Node.js starts in the WebContainer.";
}

/** sayStripper says that a start waits for the type stripper; null where nothing has to be stripped. */
export function sayStripper({ program, stripped }: ExampleData): string | null {
  const needed = Object.keys(program.files).some((path) => /\.[cm]?ts$/.test(path) && stripped[path] === undefined);
  return needed
    ? "Starting… Edited TypeScript needs Node’s own type stripper: 0.9 MB, fetched once for this page."
    : null;
}
