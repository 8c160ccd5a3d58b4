import type { Engine } from "#program/engine.ts";
import type { Outcome } from "#program/outcome.ts";
import { programOf } from "#program/program.ts";

/** What a run leaves for a reader: the text of each stream, and how it ended. */
export interface Seen {
  readonly stdout: string;
  readonly stderr: string;
  readonly outcome: Outcome;
}

/** seenOf runs files, of which the first is the entry, and gives what a reader sees. */
export async function seenOf(engine: Engine, files: Readonly<Record<string, string>>): Promise<Seen> {
  const text = { stdout: "", stderr: "" };
  const outcome = await engine.run(programOf(files, { entry: Object.keys(files)[0] ?? "" }), {
    onEvent: (event) => {
      if (event.type === "output") text[event.stream] += event.text;
    },
    limits: { wallTime: 15_000 },
  });
  return { ...text, outcome };
}

/**
 * comparable leaves out what is not the program's: frames of Node's own library, which the engine does not show because it
 * carries that library in another shape, and the number of the process.
 */
export function comparable(seen: Seen): Seen {
  const clean = (text: string): string =>
    text
      .replace(/^node:internal[^\n]*\n[^\n]*\n[^\n]*\n\n/gm, "\n")
      .replace(/^node:internal[^\n]*\n[^\n]*\n +\^\n/gm, "")
      .replace(/\n +at (?:async )?(?:[^\n]* \()?(?:node:[^\s)]*|<anonymous>)\)?(?=$|[,\s])/g, "")
      .replace(/^\(node:\d+\)/gm, "(node:1)");
  return { ...seen, stdout: clean(seen.stdout), stderr: clean(seen.stderr) };
}
