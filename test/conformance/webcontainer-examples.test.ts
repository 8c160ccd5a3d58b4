// One suite per folder in examples/, in the WebContainer engine in a real browser, with a stand-in for the service behind
// it: a new example is tested without touching this file.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { webContainerAbilities } from "#engines/webcontainer/webcontainer-abilities.ts";
import { isNoWorse, kindOfRun } from "#example/fidelity.ts";
import { outputDifference } from "#example/output-difference.ts";
import { readClaims } from "#example/read-claims.ts";
import { readExample } from "#example/read-example.ts";
import { listExercises, readExercise } from "#example/read-exercise.ts";
import { readFidelity } from "#example/read-fidelity.ts";
import type { Engine } from "#program/engine.ts";
import { brokenClaims } from "#support/broken-claims.ts";
import { openContainerPage } from "#support/container-in-browser.ts";
import { examplesFor } from "#support/examples-for.ts";
import type { EnginePage } from "#support/open-engine-page.ts";
import { provenFaults } from "#support/prove-exercise.ts";
import { runExample } from "#support/run-example.ts";

let opened: EnginePage;
let engine: Engine;

beforeAll(async () => {
  opened = await openContainerPage();
  // One container for all of them, as a reader has one for all that a page runs.
  engine = opened.engine();
});

afterAll(async () => {
  await opened[Symbol.asyncDispose]();
});

describe.each(examplesFor(webContainerAbilities))("%s in the WebContainer engine", (id) => {
  const example = readExample(id);

  it(`prints what real Node printed, order: ${example.order}, and keeps its claims and what its page says`, async () => {
    const found = await runExample(engine, example);
    expect(outputDifference(example.order, example.recording, found)).toBeNull();
    expect(brokenClaims(await readClaims(id), found)).toEqual([]);
    expect(opened.faults).toEqual([]);
    const said = readFidelity(example)?.engines.webcontainer;
    expect(said, `Run npm run fidelity -- ${id}.`).toBeDefined();
    // What the service itself was measured to be, its stand-in need not be.
    if (said?.behind?.is !== "stand-in") return;
    const judged = kindOfRun(example, found);
    expect("kind" in judged && isNoWorse(judged.kind, said.is), `It is not ${said.is}.`).toBe(true);
  });
});

describe.each(listExercises())("%s in the WebContainer engine", (id) => {
  it("is solved by its solution, and not by its start", async () => {
    expect(await provenFaults(engine, readExercise(id))).toEqual([]);
  });
});
