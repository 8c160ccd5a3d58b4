// One suite per folder in examples/, in the embedded engine in a real browser: a new example is tested without touching
// this file.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { embeddedAbilities } from "#engines/embedded/embedded-abilities.ts";
import { outputDifference } from "#example/output-difference.ts";
import { readClaims } from "#example/read-claims.ts";
import { readExample } from "#example/read-example.ts";
import type { RunEvent } from "#program/run-event.ts";
import type { Transcript } from "#program/transcript.ts";
import { brokenClaims } from "#support/broken-claims.ts";
import { openEnginePage, type EnginePage } from "#support/embedded-in-browser.ts";
import { examplesFor } from "#support/examples-for.ts";

let opened: EnginePage;

beforeAll(async () => {
  opened = await openEnginePage();
});

afterAll(async () => {
  await opened[Symbol.asyncDispose]();
});

describe.each(examplesFor(embeddedAbilities(true)))("%s in the embedded engine", (id) => {
  const example = readExample(id);
  let found: Transcript;

  beforeAll(async () => {
    const sources = Object.entries(example.stripped).map(([path, javaScript]) => {
      return [example.program.files[path] ?? "", javaScript] as const;
    });
    await using engine = opened.engine(new Map(sources));
    const events: RunEvent[] = [];
    const limits = example.limits ?? {};
    const outcome = await engine.run(example.program, { onEvent: (event) => events.push(event), limits });
    found = { engine: "embedded", events, outcome };
  });

  it(`prints what real Node printed, order: ${example.order}`, () => {
    expect(outputDifference(example.order, example.recording, found)).toBeNull();
  });

  it("keeps its claims", async () => {
    expect(brokenClaims(await readClaims(id), found)).toEqual([]);
  });

  it("leaves no error in the page", () => {
    expect(opened.faults).toEqual([]);
  });
});
