// One suite per folder in examples/, in the embedded engine in a real browser: a new example is tested without touching this
// file. Each run prints what real Node printed and keeps the claims; and what a page says of how faithful its engine is, holds.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isNoWorse } from "#example/fidelity.ts";
import { listExamples } from "#example/list-examples.ts";
import { readClaims } from "#example/read-claims.ts";
import { readExample } from "#example/read-example.ts";
import { readFidelity } from "#example/read-fidelity.ts";
import { brokenClaims } from "#support/broken-claims.ts";
import { openEnginePage, type EnginePage } from "#support/embedded-in-browser.ts";
import { measureFidelity, strippedOf } from "#support/measure-fidelity.ts";

/** How often each is run. */
const runs = 2;

let opened: EnginePage;

beforeAll(async () => {
  opened = await openEnginePage();
});

afterAll(async () => {
  await opened[Symbol.asyncDispose]();
});

describe.each(listExamples())("%s in the embedded engine", (id) => {
  const example = readExample(id);
  const said = readFidelity(example)?.engines.embedded;

  it(`prints what real Node printed, order: ${example.order}, and is what its page says: ${said?.is ?? "nothing"}`, async () => {
    expect(said, `It has not been measured as it is now. Run npm run fidelity -- ${id}.`).toBeDefined();
    if (said === undefined) return;
    const claims = await readClaims(id);
    const broken = new Set<string>();
    await using engine = opened.engine(strippedOf(example));
    const found = await measureFidelity(example, engine, runs, undefined, (run) =>
      brokenClaims(claims, run).forEach((sentence) => broken.add(sentence)),
    );
    expect([...broken]).toEqual([]);
    expect(opened.faults).toEqual([]);
    // Whether an order that is left open shows in two runs is chance: it is only held to be no worse.
    const open = example.order === "exact" ? said.is : "order-differs";
    expect(found.missing, `Run npm run fidelity -- ${id}.`).toEqual(said.missing);
    if (found.is === "not-possible" || said.is === "not-possible") expect(found.is).toBe(said.is);
    else expect(isNoWorse(found.is, open), `It is ${found.is}. Run npm run fidelity -- ${id}.`).toBe(true);
  });
});
