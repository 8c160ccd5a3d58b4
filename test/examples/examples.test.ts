// One suite per folder in examples/: a new example is tested without touching this file. EXAMPLES_NODE names another
// Node to run them on.
import { beforeAll, describe, expect, it } from "vitest";
import { NodeEngine } from "#engines/node/node-engine.ts";
import { listExamples } from "#example/list-examples.ts";
import { outputDifference } from "#example/output-difference.ts";
import { readClaims } from "#example/read-claims.ts";
import { readExample } from "#example/read-example.ts";
import { giveValues, type Parameter } from "#program/parameters.ts";
import type { Program } from "#program/program.ts";
import type { Transcript } from "#program/transcript.ts";
import { brokenClaims } from "#support/broken-claims.ts";
import { runExample } from "#support/run-example.ts";
import { tamperedTranscripts } from "#support/tampered-transcripts.ts";
import type { Claim } from "#timeline/claims.ts";

const node = process.env["EXAMPLES_NODE"];
const engine = new NodeEngine(node ? { node } : {});

/** What a phone shows of a program, and what a page does. */
const most = { columns: 68, lines: 60 };

describe.each(listExamples())("%s", (id) => {
  const example = readExample(id);
  let claims: Claim[];
  let fresh: Transcript;

  beforeAll(async () => {
    claims = await readClaims(id);
    fresh = await transcribe(example.program);
  });

  const transcribe = (program: Program): Promise<Transcript> => runExample(engine, example, program);

  it("fits on a page, and on a phone", () => {
    for (const [file, source] of Object.entries(example.program.files)) {
      const lines = source.trimEnd().split("\n");
      const longest = Math.max(...lines.map((line) => line.length));
      expect(lines.length, `Expected at most ${most.lines} lines in ${file}.`).toBeLessThanOrEqual(most.lines);
      expect(longest, `Expected at most ${most.columns} columns in ${file}.`).toBeLessThanOrEqual(most.columns);
    }
  });

  it(`prints on real Node what is recorded, order: ${example.order}`, () => {
    expect(outputDifference(example.order, example.recording, fresh)).toBeNull();
  });

  it("keeps its claims, recorded and now", () => {
    expect(brokenClaims(claims, example.recording)).toEqual([]);
    expect(brokenClaims(claims, fresh)).toEqual([]);
  });

  it("does without its parameters what it does with their defaults", async () => {
    if (example.parameters === undefined) return;
    const alone = await transcribe(withoutParameters(example.program, example.parameters));
    expect(outputDifference(example.order, example.recording, alone)).toBeNull();
    expect(brokenClaims(claims, alone)).toEqual([]);
  });

  it.each(extremesOf(example.parameters ?? []))("ends as recorded with %j", async (values) => {
    const { outcome } = await transcribe(giveValues(example.program, example.parameters ?? [], values));
    expect(outcome).toEqual(example.recording.outcome);
  });

  it("makes only claims that can fail", () => {
    const broken = new Set(
      tamperedTranscripts(example.recording).flatMap(([, tampered]) => brokenClaims(claims, tampered)),
    );
    const unfailing = claims.map(({ sentence }) => sentence).filter((sentence) => !broken.has(sentence));
    expect(unfailing, "Expected each claim to fail on some tampered transcript, but these held on all.").toEqual([]);
  });

  it("makes a claim that fails without the threads, where it has threads", () => {
    if (!example.recording.events.some((event) => event.type === "lane-opened" && event.role === "thread")) return;
    const withoutThreads = new Map(tamperedTranscripts(example.recording)).get("threads gone");
    expect(brokenClaims(claims, withoutThreads ?? example.recording)).not.toEqual([]);
  });
});

/** What a plain `node main.ts` runs: the program has to know the defaults by itself. */
function withoutParameters(program: Program, parameters: readonly Parameter[]): Program {
  const { args, env } = giveValues({ ...program, args: [], env: {} }, parameters, {});
  return {
    ...program,
    args: program.args.filter((arg) => !args.includes(arg)),
    env: Object.fromEntries(Object.entries(program.env).filter(([name]) => !Object.hasOwn(env, name))),
  };
}

/** One parameter at a time at the end of its range, or at each of its choices. */
function extremesOf(parameters: readonly Parameter[]): Readonly<Record<string, number | string>>[] {
  return parameters.flatMap((parameter) => {
    const ends = parameter.kind === "choice" ? parameter.choices : [parameter.min, parameter.max];
    return ends.map((end) => ({ [parameter.name]: end }));
  });
}
