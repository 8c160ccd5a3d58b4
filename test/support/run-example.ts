import type { ExampleSource } from "#example/example.ts";
import type { Engine } from "#program/engine.ts";
import type { RunEvent } from "#program/run-event.ts";
import type { Transcript } from "#program/transcript.ts";

/** runExample runs an example's program once in an engine, within the example's own limits; another program of it where one is named. */
export async function runExample(
  engine: Engine,
  example: Pick<ExampleSource, "program" | "limits">,
  program = example.program,
): Promise<Transcript> {
  const events: RunEvent[] = [];
  const limits = example.limits ?? {};
  const outcome = await engine.run(program, { onEvent: (event) => events.push(event), limits });
  return { engine: engine.name, events, outcome };
}
