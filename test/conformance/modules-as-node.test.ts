import { describe, expect, it } from "vitest";
import { bothEngines } from "#support/both-engines.ts";
import { seenOf, comparable } from "#support/seen-of.ts";
import { contextPrograms } from "./context-programs.ts";
import { importPrograms } from "./import-programs.ts";
import { requirePrograms } from "./require-programs.ts";

describe("modules load as Node loads them", () => {
  const engines = bothEngines();

  const programs = [
    ...Object.entries(requirePrograms).map(([about, files]) => [`CommonJS: ${about}`, files] as const),
    ...Object.entries(importPrograms).map(([about, files]) => [`ES modules: ${about}`, files] as const),
    ...Object.entries(contextPrograms).map(([about, files]) => [`context: ${about}`, files] as const),
  ];

  it.each(programs)("%s", async (_, files) => {
    const truth = comparable(await seenOf(engines.node, files));
    expect(truth.outcome.kind, "Expected real Node to run the program to its end.").toBe("exited");
    expect(comparable(await seenOf(engines.embedded, files))).toEqual(truth);
  });
});
