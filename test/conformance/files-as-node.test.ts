import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { NodeEngine } from "#engines/node/node-engine.ts";
import type { Engine } from "#program/engine.ts";
import { openEnginePage, type EnginePage } from "#support/embedded-in-browser.ts";
import { seenOf } from "#support/seen-of-run.ts";
import { filePrograms } from "./file-programs.ts";

describe("files in the embedded engine are as in Node", () => {
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

  it.each(Object.entries(filePrograms))("%s", async (_, files) => {
    const truth = await seenOf(node, files);
    expect(truth.outcome, truth.stderr).toEqual({ kind: "exited", exitCode: 0 });
    expect(await seenOf(embedded, files)).toEqual(truth);
  });
});
