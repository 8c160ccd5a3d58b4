import { afterAll, beforeAll, describe, it, type TestContext } from "vitest";
import type { Engine } from "#program/engine.ts";
import { contractChecks } from "./contract-checks.ts";

/** What one engine needs of the contract test. */
export interface ContractSettings {
  /** Parts of titles of checks that this engine cannot be asked, each with the reason. */
  readonly skip?: Readonly<Record<string, string>>;
}

/**
 * describeEngineContract asks one engine for every rule of the seam. The engine is used through its interface only, so it
 * may live elsewhere, a browser for one, behind an object that passes the calls on.
 */
export function describeEngineContract(
  name: string,
  makeEngine: () => Engine | Promise<Engine>,
  { skip = {} }: ContractSettings = {},
): void {
  describe(`the ${name} engine keeps the contract`, () => {
    let engine: Engine;
    beforeAll(async () => {
      engine = await makeEngine();
    });
    afterAll(async () => {
      await engine[Symbol.asyncDispose]();
    });

    for (const { title, needs = [], check } of contractChecks) {
      it(title, async (context: TestContext) => {
        const reason = Object.entries(skip).find(([part]) => title.includes(part))?.[1];
        const lacking = needs.find((ability) => !engine.abilities[ability]);
        if (reason !== undefined) context.skip(reason);
        if (lacking !== undefined) context.skip(`It has no ${lacking}.`);
        await check(engine);
      });
    }
  });
}
