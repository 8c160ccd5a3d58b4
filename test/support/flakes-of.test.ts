import { expect, test } from "vitest";
import type { Recording } from "#program/transcript.ts";
import { FakeEngine } from "./fake-engine.ts";
import { flakesOf } from "./flakes-of.ts";
import { runExample } from "./run-example.ts";

const program = { files: { "main.ts": "" }, entry: "main.ts", args: [], env: {} };
const steady = new FakeEngine((stage) => {
  stage.print(1, "one\n");
  return 0;
});
const recorded = await runExample(steady, { program });
const recording = { ...recorded, engine: "node" } as unknown as Recording;
const example = { program, needs: [], order: "exact", recording } as const;
const claims = [{ sentence: "It prints one", holds: (run: { lines: readonly string[] }) => run.lines[0] === "one" }];

test("what is always as recorded has no flakes", async () => {
  expect(await flakesOf(example, claims, steady, 5)).toEqual({ runs: 0, troubles: new Map() });
});

test("a run that prints something else is counted once, with all that is wrong with it", async () => {
  let run = 0;
  const unsteady = new FakeEngine((stage) => {
    run += 1;
    stage.print(1, run === 3 ? "two\n" : "one\n");
    return 0;
  });
  const flakes = await flakesOf(example, claims, unsteady, 5);
  expect(flakes?.runs).toBe(1);
  expect([...(flakes?.troubles ?? [])]).toEqual([
    [expect.stringContaining("two"), 1],
    ['It broke the claim "It prints one".', 1],
  ]);
});

test("another end of the program is a flake", async () => {
  const failing = new FakeEngine((stage) => {
    stage.print(1, "one\n");
    return 1;
  });
  expect((await flakesOf(example, claims, failing, 2))?.runs).toBe(2);
});

test("an engine that lacks an ability is not asked", async () => {
  const single = new FakeEngine(() => 0, { abilities: { threads: false } });
  expect(await flakesOf({ ...example, needs: ["threads"] }, claims, single, 2)).toBeNull();
  expect(single.ran).toEqual([]);
});
