import { afterAll, beforeAll } from "vitest";
import { NodeEngine } from "#engines/node/node-engine.ts";
import type { Engine } from "#program/engine.ts";
import { openEnginePage, type EnginePage } from "./embedded-in-browser.ts";

/** Real Node and the embedded engine beside each other; the latter and its page are there once a suite's tests run. */
export interface BothEngines {
  readonly node: Engine;
  readonly embedded: Engine;
  readonly opened: EnginePage;
}

/** bothEngines opens both for the suite that calls it, and closes them behind its last test. */
export function bothEngines(): BothEngines {
  const node = new NodeEngine();
  let opened: EnginePage | undefined;
  let embedded: Engine | undefined;

  beforeAll(async () => {
    opened = await openEnginePage();
    embedded = opened.engine();
  });

  afterAll(async () => {
    await node[Symbol.asyncDispose]();
    await opened?.[Symbol.asyncDispose]();
  });

  return {
    node,
    get embedded() {
      return there(embedded);
    },
    get opened() {
      return there(opened);
    },
  };
}

function there<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error("Expected to be asked within a test, when the engine's page is open.");
  return value;
}
