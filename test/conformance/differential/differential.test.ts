// Generated programs, and those that were once found, must print in the embedded engine what they print on Node, as far as
// Node is of one mind about it. `npm run fuzz:engine` runs as many more as you like.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Engine } from "#program/engine.ts";
import { openEnginePage, type EnginePage } from "#support/embedded-in-browser.ts";
import { generateProgram } from "./generate-program.ts";
import { judgeProgram } from "./judge-program.ts";
import { keptPrograms } from "./kept-programs.ts";
import { printProgram } from "./print-program.ts";
import { runOnNode } from "./run-on-node.ts";

const firstSeed = 1;
const programs = 300;
const inOneTest = 30;
/** A program whose order hangs on time may show the engine a rare one: so often it is run before that counts. */
const tries = 8;

const groups = Array.from({ length: programs / inOneTest }, (_, group) => firstSeed + group * inOneTest);

describe("the embedded engine prints what Node prints", () => {
  let opened: EnginePage;
  let engine: Engine;

  beforeAll(async () => {
    opened = await openEnginePage();
    engine = opened.engine();
  });

  afterAll(async () => {
    await opened[Symbol.asyncDispose]();
  });

  it.each(Object.entries(keptPrograms))("%s", async (_, files) => {
    const { difference, seen } = await judgeProgram(engine, files);
    expect(difference, `The engine printed:\n${seen.stdout}${seen.stderr}`).toBeUndefined();
  });

  it.each(groups)(`${inOneTest} programs from seed %i`, { timeout: 600_000 }, async (from) => {
    const filesOf = (seed: number): Record<string, string> =>
      printProgram(generateProgram(seed, { kinds: ["module", "commonjs"] }));
    const found: string[] = [];
    let next = runOnNode(filesOf(from));
    for (let seed = from; seed < from + inOneTest; seed += 1) {
      const truth = next;
      // Node is at the next program while the engine is at this one.
      next = runOnNode(filesOf(seed + 1));
      const { difference } = await judgeProgram(engine, filesOf(seed), { first: truth, tries });
      if (difference !== undefined) found.push(`seed ${seed}: ${difference}`);
    }
    await next;
    expect(found, "Run npm run fuzz:engine -- --count 1 --from SEED to see the smallest program.").toEqual([]);
  });
});
