import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { defaultsOf, giveValues } from "#program/parameters.ts";
import type { Program } from "#program/program.ts";
import type { Recording } from "#program/transcript.ts";
import { ExampleFault } from "./example-fault.ts";
import type { Example, ExampleSource, Region } from "./example.ts";
import { examplesFolder, shownPath } from "./examples-folder.ts";
import { listExamples } from "./list-examples.ts";
import { nameList, nearestNames } from "./nearest-names.ts";
import { readPackages } from "./read-packages.ts";
import { readFacts } from "./read-facts.ts";
import { readMarks } from "./read-marks.ts";
import { readTwin } from "./read-twin.ts";
import { sourceHash } from "./source-hash.ts";
import { stripTypes } from "./strip-types.ts";

/** Files of an example folder that are about the program and no part of it. */
const besides = new Set([
  "example.json",
  "recording.json",
  "fidelity.json",
  "claims.ts",
  "checks.ts",
  "README.md",
  "package-lock.json",
  "twin.py",
  "twin.json",
]);

/** readExample reads the folder of an example, checks it, and gives the whole. */
export function readExample(id: string, root = examplesFolder()): Example {
  const source = readExampleSource(id, root);
  const path = join(source.folder, "recording.json");
  const shown = shownPath(root, path);
  const remedy = `Run npm run record -- ${id}.`;
  if (!existsSync(path)) throw new ExampleFault(`Expected a recording, but there is none. ${remedy}`, shown);

  let recording: Recording | null;
  try {
    recording = JSON.parse(readFileSync(path, "utf8")) as Recording | null;
  } catch {
    throw new ExampleFault(`Expected a recording, but this is not JSON. ${remedy}`, shown);
  }
  if (!Array.isArray(recording?.events) || recording.outcome === undefined) {
    throw new ExampleFault(`Expected a recording with events and an outcome. ${remedy}`, shown);
  }
  if (recording.source !== source.hash) {
    throw new ExampleFault(
      `Expected a recording of this program, but the program has changed since it was made. ${remedy}`,
      shown,
    );
  }
  const twin = readTwin(id, root);
  return { ...source, recording, ...(twin && { twin }) };
}

/** readExampleSource reads what is written by hand in the folder of an example. */
export function readExampleSource(id: string, root = examplesFolder()): ExampleSource {
  const folder = join(root, id);
  if (!/^[^/]+\/[^/]+$/.test(id) || !existsSync(folder) || !statSync(folder).isDirectory())
    throw unknownExample(id, root);

  const facts = readFacts(
    readPart(root, folder, "example.json", "what the example is called and needs"),
    shownPath(root, join(folder, "example.json")),
  );
  readPart(root, folder, "claims.ts", "what the lesson asserts about its runs");
  // A CommonJS program begins with a file whose ending says so.
  const entry = existsSync(join(folder, "main.cts")) ? "main.cts" : "main.ts";
  readPart(root, folder, entry, "the program's first file");

  const written = readFiles(folder, entry);
  const files = { ...written };
  const stripped: Record<string, string> = {};
  const regions: Record<string, Readonly<Record<string, Region>>> = {};
  for (const [path, source] of Object.entries(written)) {
    if (!/\.[cm]?[jt]s$/.test(path)) continue;
    const shown = shownPath(root, join(folder, path));
    const marked = readMarks(source, shown);
    files[path] = marked.text;
    regions[path] = marked.regions;
    const result = stripTypes(path, marked.text);
    if (result.kind === "rejected") {
      // The author's file has the marks, and is what the fault is to be found in.
      const asWritten = stripTypes(path, source);
      const { line, column, message } = (asWritten.kind === "rejected" ? asWritten : result).diagnostic;
      throw new ExampleFault(
        `Expected TypeScript that Node can run by blanking types. Node says: ${message}.`,
        shown,
        line,
        column,
      );
    }
    stripped[path] = result.javaScript;
  }
  const packages = readPackages(root, folder, facts);
  const { args = [], env = {} } = facts;
  const plain: Program = { files, entry, args, env, ...(packages && { packages }) };
  const { parameters = [] } = facts;
  const program = giveValues(plain, parameters, defaultsOf(parameters));
  const hash = sourceHash({ ...program, files: written });
  return { ...facts, id, folder, program, hash, stripped, regions };
}

function readPart(root: string, folder: string, name: string, what: string): string {
  const path = join(folder, name);
  if (existsSync(path)) return readFileSync(path, "utf8");
  throw new ExampleFault(
    `Expected ${name}, ${what}, but there is none. Write it; npm run new:example shows one.`,
    shownPath(root, path),
  );
}

function readFiles(folder: string, entry: string): Record<string, string> {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith("."))
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll("\\", "/"),
    )
    .filter((path) => !besides.has(path))
    .sort((a, b) => Number(b === entry) - Number(a === entry) || (a < b ? -1 : 1));
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(folder, path), "utf8")]));
}

function unknownExample(id: string, root: string): ExampleFault {
  const ids = listExamples(root);
  const name = id.split("/").at(-1) ?? id;
  const sameName = ids.filter((other) => other.endsWith(`/${name}`));
  const near = sameName.length > 0 ? sameName : nearestNames(id, ids);
  return new ExampleFault(
    `Expected the id of an example, but there is no "${id}". Near it: ${nameList(near.length > 0 ? near : ids.slice(0, 10))}.`,
    "examples",
  );
}
