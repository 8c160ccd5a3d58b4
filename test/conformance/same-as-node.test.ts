import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { NodeEngine } from "#engines/node/node-engine.ts";
import type { Engine } from "#program/engine.ts";
import { openEnginePage, type EnginePage } from "#support/embedded-in-browser.ts";
import { seenOf } from "#support/seen-of-run.ts";
import { nodePrograms } from "./node-programs.ts";
import { rejectedPrograms } from "./rejected-programs.ts";
import { threadPrograms } from "./thread-programs.ts";

describe("the embedded engine prints what Node prints", () => {
  const node = new NodeEngine();
  let opened: EnginePage;
  let embedded: Engine;

  beforeAll(async () => {
    opened = await openEnginePage();
    embedded = opened.engine();
  });

  afterAll(async () => {
    await node[Symbol.asyncDispose]();
    await opened[Symbol.asyncDispose]();
  });

  it.each(Object.entries({ ...nodePrograms, ...threadPrograms }))("%s", async (_, files) => {
    const truth = await seenOf(node, files);
    expect(truth.outcome.kind, "Expected real Node to run the program to its end.").toBe("exited");
    expect(await seenOf(embedded, files)).toEqual(truth);
  });

  it.each(Object.entries(rejectedPrograms))("a program that does not start: %s", async (_, files) => {
    const truth = await seenOf(node, files);
    expect(truth.outcome.kind, "Expected real Node to refuse the program.").toBe("rejected");
    expect(await seenOf(embedded, files)).toEqual(truth);
  });
});
