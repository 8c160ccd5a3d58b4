import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { programOf } from "#program/program.ts";
import type { EnginePage } from "#support/embedded-in-browser.ts";

/** Numbers by what was measured. */
export type Figures = Readonly<Record<string, number>>;

/** What a program that times itself says, on real Node and in the engine, a list for every round. */
export interface BothFigures {
  readonly node: Figures[];
  readonly embedded: Figures[];
}

/** runInBoth runs a program that prints one line of JSON, in turn on plain Node, without the probe, and in the engine. */
export async function runInBoth(
  opened: EnginePage,
  files: Readonly<Record<string, string>>,
  rounds: number,
): Promise<BothFigures> {
  const both: BothFigures = { node: [], embedded: [] };
  for (let round = 0; round < rounds; round += 1) {
    both.node.push(figuresIn(await onNode(files), "real Node"));
    both.embedded.push(figuresIn(await inEngine(opened, files), "the embedded engine"));
  }
  return both;
}

function figuresIn(printed: string, where: string): Figures {
  try {
    return JSON.parse(printed) as Figures;
  } catch {
    throw new Error(`Expected the program to print one line of JSON in ${where}, and it printed: ${printed}`);
  }
}

async function onNode(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "interleave-bench-"));
  try {
    for (const [path, text] of Object.entries(files)) await writeFile(join(folder, path), text);
    const { stdout } = await promisify(execFile)(process.execPath, [entryOf(files)], { cwd: folder });
    return stdout;
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function inEngine(opened: EnginePage, files: Readonly<Record<string, string>>): Promise<string> {
  const engine = opened.engine(new Map(Object.values(files).map((source) => [source, source])));
  await engine.boot();
  const program = programOf(files, { entry: entryOf(files) });
  const printed = await opened.page.evaluate(
    (given) => globalThis.enginePage.print(given, { wallTime: 120_000 }),
    program,
  );
  await engine[Symbol.asyncDispose]();
  return printed;
}

function entryOf(files: Readonly<Record<string, string>>): string {
  return Object.keys(files)[0] ?? "";
}
