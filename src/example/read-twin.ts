import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ExampleFault } from "./example-fault.ts";
import { examplesFolder, shownPath } from "./examples-folder.ts";

/** A twin recording is what the twin of an example printed when it was last run. */
export interface TwinRecording {
  /** The version that ran it, such as `3.13.0`. */
  readonly python: string;
  /** The day it was made, `YYYY-MM-DD`. */
  readonly recorded: string;
  /** A hash of the twin that ran: another one means that the recording is of another program. */
  readonly source: string;
  readonly lines: readonly string[];
}

/** A twin source is the Python program beside an example, which prints the same lines. */
export interface TwinSource {
  /** The absolute path of its file. */
  readonly path: string;
  readonly text: string;
  readonly hash: string;
}

/** A twin is a Python program with what it printed. */
export interface Twin extends TwinSource {
  readonly recording: TwinRecording;
}

/** readTwinSource reads the Python program beside an example; undefined where there is none. */
export function readTwinSource(id: string, root = examplesFolder()): TwinSource | undefined {
  const path = join(root, id, "twin.py");
  if (!existsSync(path)) return undefined;
  const text = readFileSync(path, "utf8").replaceAll("\r\n", "\n");
  return { path, text, hash: createHash("sha256").update(text).digest("hex") };
}

/** readTwin reads the twin of an example and its recording, and checks them; undefined where there is none. */
export function readTwin(id: string, root = examplesFolder()): Twin | undefined {
  const source = readTwinSource(id, root);
  const path = join(root, id, "twin.json");
  const shown = shownPath(root, path);
  if (source === undefined) {
    if (!existsSync(path)) return undefined;
    throw new ExampleFault("Expected twin.py beside its recording, but there is none. Delete this file.", shown);
  }

  const remedy = `Run npm run record -- ${id} where there is a python3.`;
  if (!existsSync(path)) throw new ExampleFault(`Expected a recording of twin.py, but there is none. ${remedy}`, shown);
  const recording = parse(readFileSync(path, "utf8"));
  if (typeof recording?.python !== "string" || !Array.isArray(recording.lines)) {
    throw new ExampleFault(`Expected a recording with Python's version and lines. ${remedy}`, shown);
  }
  if (recording.source !== source.hash) {
    throw new ExampleFault(`Expected a recording of this twin.py, but it has changed since. ${remedy}`, shown);
  }
  return { ...source, recording };
}

function parse(text: string): TwinRecording | null {
  try {
    return JSON.parse(text) as TwinRecording | null;
  } catch {
    return null;
  }
}
