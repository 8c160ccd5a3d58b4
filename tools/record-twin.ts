import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { ExampleFault } from "#example/example-fault.ts";
import { examplesFolder, shownPath } from "#example/examples-folder.ts";
import { readExampleSource } from "#example/read-example.ts";
import { readTwinSource, type TwinRecording } from "#example/read-twin.ts";
import { twinDifference } from "#example/twin-difference.ts";
import type { Recording } from "#program/transcript.ts";
import { findPython } from "./find-python.ts";
import { refuseMachinePaths } from "./refuse-machine-paths.ts";

/** How often a twin is run, to see that it agrees with its example more than once. */
const runs = 3;

/**
 * recordTwin runs the Python program beside an example, where there is one, compares it with the example's recording, and
 * writes its twin.json. Gives what happened in words; null where the example has no twin.
 */
export function recordTwin(
  id: string,
  recording: Pick<Recording, "events">,
  root = examplesFolder(),
  python = findPython(),
): string | null {
  const twin = readTwinSource(id, root);
  if (twin === undefined) return null;
  if ("missing" in python) return `twin.py was not run, and its recording is kept. ${python.missing}`;

  const { order } = readExampleSource(id, root);
  const shown = shownPath(root, twin.path);
  let lines: readonly string[] = [];
  for (let run = 0; run < runs; run += 1) {
    lines = runTwin(twin.path, shown);
    const difference = twinDifference(order, recording, lines);
    if (difference !== null) throw new ExampleFault(`Expected the lines of the example. ${difference}`, shown);
  }
  const recorded = new Date().toISOString().slice(0, 10);
  const made: TwinRecording = { python: python.version, recorded, source: twin.hash, lines };
  const text = `${JSON.stringify(made, null, 2)}\n`;
  refuseMachinePaths(text, shown);
  writeFileSync(join(dirname(twin.path), "twin.json"), text);
  return `twin.py on Python ${python.version}`;
}

/** runTwin runs a Python program to its end and gives the lines it printed; an error of it is a fault. */
export function runTwin(path: string, shown: string): string[] {
  const { status, stdout, stderr } = spawnSync("python3", [path], {
    encoding: "utf8",
    timeout: 60_000,
    env: { ...process.env, PYTHONDONTWRITEBYTECODE: "1", PYTHONUTF8: "1" },
  });
  if (status === 0 && stderr === "") return stdout.trimEnd().split(/\r?\n/);
  const last = stderr.trimEnd().split("\n").at(-1) ?? "";
  throw new ExampleFault(`Expected it to end with code 0 and nothing on stderr, found ${status}: ${last}`, shown);
}
