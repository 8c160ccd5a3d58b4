import type { Abilities } from "#program/engine.ts";
import type { Limits } from "#program/limits.ts";
import type { LineOrder } from "#program/transcript.ts";
import { ExampleFault } from "./example-fault.ts";
import type { ExampleFacts } from "./example.ts";
import { nameList } from "./nearest-names.ts";
import { parameterTrouble } from "./parameter-trouble.ts";

const abilities: Record<keyof Abilities, true> = {
  threads: true,
  sharedMemory: true,
  childProcesses: true,
  operatingSystem: true,
  separateStderr: true,
  packages: true,
  edits: true,
};
const orders: Record<LineOrder, true> = { exact: true, "per-lane": true, any: true };
const limits: Record<keyof Limits, true> = {
  wallTime: true,
  outputBytes: true,
  lanes: true,
  events: true,
  fileBytes: true,
};

interface Field {
  readonly isNeeded: boolean;
  /** What a right value is, for the fault. */
  readonly wants: string;
  readonly fits: (value: unknown) => boolean;
}

const fields: Record<keyof ExampleFacts, Field> = {
  title: { isNeeded: true, wants: "a text", fits: isText },
  summary: { isNeeded: true, wants: "a text: one sentence", fits: isText },
  node: { isNeeded: true, wants: 'the oldest Node that runs it, as "24" or "24.5"', fits: isVersion },
  needs: {
    isNeeded: true,
    wants: `a list of: ${nameList(Object.keys(abilities))}`,
    fits: (value) => isList(value) && value.every((name) => Object.hasOwn(abilities, name)),
  },
  order: {
    isNeeded: true,
    wants: `one of: ${nameList(Object.keys(orders))}`,
    fits: (value) => typeof value === "string" && Object.hasOwn(orders, value),
  },
  args: { isNeeded: false, wants: "a list of texts", fits: isList },
  env: { isNeeded: false, wants: "texts by name", fits: (value) => isRecord(value) && isList(Object.values(value)) },
  dependencies: {
    isNeeded: false,
    wants: "versions by name of package, as in a package.json",
    fits: (value) => isRecord(value) && Object.keys(value).length > 0 && isList(Object.values(value)),
  },
  limits: {
    isNeeded: false,
    wants: `numbers above 0 by name, of: ${nameList(Object.keys(limits))}`,
    fits: (value) =>
      isRecord(value) &&
      Object.entries(value).every(([name, limit]) => Object.hasOwn(limits, name) && Number(limit) > 0),
  },
  // What it has to be takes more words: see parameterTrouble.
  parameters: { isNeeded: false, wants: "a list of parameters", fits: Array.isArray },
};

/** readFacts reads the text of an example.json. `shown` is its path for faults. */
export function readFacts(text: string, shown: string): ExampleFacts {
  let facts: unknown;
  try {
    facts = JSON.parse(text);
  } catch (error) {
    throw new ExampleFault(`Expected JSON, but it cannot be read: ${(error as Error).message}.`, shown);
  }
  if (!isRecord(facts)) throw new ExampleFault("Expected an object with the facts of the example.", shown, 1);
  for (const name of Object.keys(facts)) {
    if (Object.hasOwn(fields, name)) continue;
    const known = nameList(Object.keys(fields));
    throw new ExampleFault(
      `Expected only known fields, but found "${name}". Known: ${known}.`,
      shown,
      lineOf(text, name),
    );
  }
  for (const [name, field] of Object.entries(fields)) {
    const value = facts[name];
    if (value === undefined && !field.isNeeded) continue;
    if (value === undefined) throw new ExampleFault(`Expected the field "${name}": ${field.wants}.`, shown);
    if (field.fits(value)) continue;
    const found = JSON.stringify(value);
    throw new ExampleFault(`Expected "${name}" to be ${field.wants}; found ${found}.`, shown, lineOf(text, name));
  }
  const read = facts as unknown as ExampleFacts;
  if (read.dependencies !== undefined && !read.needs.includes("packages")) {
    throw new ExampleFault(
      'Expected "packages" in "needs": the example has dependencies, and not every engine can install them.',
      shown,
      lineOf(text, "needs"),
    );
  }
  const trouble = read.parameters === undefined ? null : parameterTrouble(read.parameters, read);
  if (trouble === null) return read;
  const line = trouble.name === undefined ? 0 : lineWith(text, `"name": ${JSON.stringify(trouble.name)}`);
  throw new ExampleFault(trouble.sentence, shown, line > 0 ? line : lineOf(text, "parameters"));
}

function lineOf(text: string, name: string): number {
  return Math.max(lineWith(text, `${JSON.stringify(name)}:`), 1);
}

/** The number of the first line with some words; 0 where no line has them. */
function lineWith(text: string, words: string): number {
  return text.split("\n").findIndex((line) => line.includes(words)) + 1;
}

function isText(value: unknown): boolean {
  return typeof value === "string" && value.trim() !== "";
}

function isVersion(value: unknown): boolean {
  return typeof value === "string" && /^\d+(\.\d+){0,2}$/.test(value);
}

function isList(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((part) => typeof part === "string");
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
