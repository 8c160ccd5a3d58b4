import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { NodeEngine } from "#engines/node/node-engine.ts";
import type { Engine } from "#program/engine.ts";
import { openEnginePage, type EnginePage } from "#support/embedded-in-browser.ts";
import { seenOf, comparable } from "#support/seen-of.ts";
import { contextPrograms } from "./context-programs.ts";
import { importPrograms } from "./import-programs.ts";
import { requirePrograms } from "./require-programs.ts";

describe("modules load as Node loads them", () => {
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

  const programs = [
    ...Object.entries(requirePrograms).map(([about, files]) => [`CommonJS: ${about}`, files] as const),
    ...Object.entries(importPrograms).map(([about, files]) => [`ES modules: ${about}`, files] as const),
    ...Object.entries(contextPrograms).map(([about, files]) => [`context: ${about}`, files] as const),
  ];

  it.each(programs)("%s", async (_, files) => {
    const truth = comparable(await seenOf(node, files));
    expect(truth.outcome.kind, "Expected real Node to run the program to its end.").toBe("exited");
    expect(comparable(await seenOf(embedded, files))).toEqual(truth);
  });
});
