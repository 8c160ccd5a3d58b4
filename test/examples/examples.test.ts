// One suite per folder in examples/: a new example is tested without touching this file. EXAMPLES_NODE names another
// Node to run them on.
import { beforeAll, describe, expect, it } from "vitest";
import { NodeEngine } from "#engines/node/node-engine.ts";
import { listExamples } from "#example/list-examples.ts";
import { outputDifference } from "#example/output-difference.ts";
import { readClaims } from "#example/read-claims.ts";
import { readExample } from "#example/read-example.ts";
import type { RunEvent } from "#program/run-event.ts";
import type { Transcript } from "#program/transcript.ts";
import { brokenClaims } from "#support/broken-claims.ts";
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
    const events: RunEvent[] = [];
    const limits = example.limits ?? {};
    const outcome = await engine.run(example.program, { onEvent: (event) => events.push(event), limits });
    fresh = { engine: "node", events, outcome };
  });

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
