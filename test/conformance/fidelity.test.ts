// What a page says of how faithfully its engine runs an example is what this suite finds. One suite per folder in examples/.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listExamples } from "#example/list-examples.ts";
import { readExample } from "#example/read-example.ts";
import { readFidelity } from "#example/read-fidelity.ts";
import { openEnginePage, type EnginePage } from "#support/embedded-in-browser.ts";
import { measureFidelity, strippedOf } from "#support/measure-fidelity.ts";

/** How often what is said to be the same is run, and at most what is said to differ. */
const runs = { same: 3, differing: 24 } as const;

/** What differs less often than in one of so many runs cannot be waited for. */
const seldom = 4;

let opened: EnginePage;

beforeAll(async () => {
  opened = await openEnginePage();
});

afterAll(async () => {
  await opened[Symbol.asyncDispose]();
});

describe.each(listExamples())("%s", (id) => {
  const example = readExample(id);
  const said = readFidelity(example)?.engines.embedded;

  it("has been measured as it is now", () => {
    expect(said, `Run npm run fidelity -- ${id}.`).toBeDefined();
  });

  it(`is in the embedded engine what its page says: ${said?.is ?? "nothing"}`, async () => {
    if (said === undefined) return;
    await using engine = opened.engine(strippedOf(example));
    const most = said.is === "same" ? runs.same : runs.differing;
    const found = await measureFidelity(example, engine, most, (soFar) => said.is !== "same" && soFar.is === said.is);
    // What was seen to differ seldom may well not show again: then it is only held to be no worse.
    if (said.is !== "same" && said.others * seldom < said.runs) return;
    expect({ is: found.is, missing: found.missing }, `Run npm run fidelity -- ${id}.`).toEqual({
      is: said.is,
      missing: said.missing,
    });
  });
});
