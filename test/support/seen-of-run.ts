import type { Engine } from "#program/engine.ts";
import type { Outcome } from "#program/outcome.ts";
import { programOf } from "#program/program.ts";

/** What a run leaves for a reader: the text of each stream, and how it ended. */
export interface Seen {
  readonly stdout: string;
  readonly stderr: string;
  readonly outcome: Outcome;
}

/** seenOf runs a program whose entry is the first of its files, and gathers what a reader sees. */
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
