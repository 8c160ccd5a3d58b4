import { writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { NodeEngine } from "#engines/node/node-engine.ts";
import { ExampleFault } from "#example/example-fault.ts";
import type { ExampleSource } from "#example/example.ts";
import { examplesFolder, shownPath } from "#example/examples-folder.ts";
import { outputDifference } from "#example/output-difference.ts";
import { readClaims } from "#example/read-claims.ts";
import { readExampleSource } from "#example/read-example.ts";
import type { RunEvent } from "#program/run-event.ts";
import type { Recording, Transcript } from "#program/transcript.ts";
import { claimSubjectOf } from "#timeline/claims.ts";
import { refuseMachinePaths } from "./refuse-machine-paths.ts";

/** How often an example is run, to see that its claims and its declared order hold more than once. */
const runs = 3;

/** recordExample runs an example on this Node, checks it, and writes its recording.json. */
export async function recordExample(id: string, root = examplesFolder()): Promise<Recording> {
  const example = readExampleSource(id, root);
  const shown = shownPath(root, example.folder);
  const transcripts: Transcript[] = [];
  for (let run = 0; run < runs; run += 1) transcripts.push(await transcribe(example));

  const [first] = transcripts;
  if (first === undefined) throw new Error("Expected at least one run.");
  for (const transcript of transcripts) {
    for (const { sentence, holds } of await readClaims(id, root)) {
      if (holds(claimSubjectOf(transcript))) continue;
      throw new ExampleFault(
        `Expected this claim to hold: "${sentence}". It did not. Correct it, or the program.`,
        `${shown}/claims.ts`,
      );
    }
    const difference = outputDifference(example.order, first, transcript);
    if (difference === null) continue;
    throw new ExampleFault(
      `Expected runs that print the same in "order": "${example.order}". ${difference} Declare a looser order, or make the program print the same.`,
      `${shown}/example.json`,
    );
  }

  const recording: Recording = {
    engine: "node",
    node: process.versions.node,
    cores: availableParallelism(),
    platform: `${process.platform} ${process.arch}`,
    recorded: new Date().toISOString().slice(0, 10),
    source: example.hash,
    outcome: first.outcome,
    events: first.events,
  };
  const text = recordingText(recording);
  refuseMachinePaths(text, shown);
  writeFileSync(join(example.folder, "recording.json"), text);
  return recording;
}

async function transcribe(example: ExampleSource): Promise<Transcript> {
  const events: RunEvent[] = [];
  await using engine = new NodeEngine();
  const limits = example.limits ?? {};
  const outcome = await engine.run(example.program, { onEvent: (event) => events.push(rounded(event)), limits });
  if (outcome.kind === "rejected") {
    const [first] = outcome.diagnostics;
    const file = `examples/${example.id}/${first?.file ?? ""}`;
    throw new ExampleFault(
      `Expected a program that Node can start. Node says: ${first?.message}.`,
      file,
      first?.line,
      first?.column,
    );
  }
  return { engine: "node", outcome, events };
}

// A tenth of a millisecond is finer than anything a timeline shows.
function rounded(event: RunEvent): RunEvent {
  const tenth = (time: number): number => Math.round(time * 10) / 10;
  if (event.type === "span-measured" || event.type === "blocked") {
    return { ...event, at: tenth(event.at), from: tenth(event.from), to: tenth(event.to) };
  }
  return { ...event, at: tenth(event.at) };
}

/** recordingText writes a recording in a stable form: a field a line, an event a line. */
export function recordingText(recording: Recording): string {
  const { events, ...fields } = recording;
  const head = Object.entries(fields).map(([name, value]) => `  ${JSON.stringify(name)}: ${JSON.stringify(value)},\n`);
  const lines = events.map((event) => `    ${JSON.stringify(event)}`);
  return `{\n${head.join("")}  "events": [\n${lines.join(",\n")}\n  ]\n}\n`;
}
