import { describe, expect, it } from "vitest";
import { programOf } from "#program/program.ts";
import { chunksFor } from "./chunks-for.ts";

const served = {
  modules: { events: ["core"], "stream/promises": ["core", "more"], util: ["threads"] },
  globals: { ReadableStream: ["web"] },
};
const stripped = { "main.ts": "" };

function chunksOf(source: string, given: Record<string, string> = stripped): string[] {
  return [...chunksFor({ ...programOf({ "main.ts": source }), stripped: given }, served)].sort();
}

describe("chunksFor", () => {
  it("finds modules with and without the scheme, in any kind of quotes", () => {
    expect(chunksOf(`import "node:stream/promises"; import 'events';`)).toEqual(["core", "more"]);
    expect(chunksOf("await import(`node:util`)")).toEqual(["threads"]);
  });

  it("is not misled by names that every object has", () => {
    expect(chunksOf(`"constructor"; "toString"`)).toEqual([]);
  });

  it("takes nothing for a program that names no module", () => {
    expect(chunksOf(`console.log("hello", stream, 'Stream/Promises')`)).toEqual([]);
  });

  it("finds the globals that load more of the library", () => {
    expect(chunksOf("new ReadableStream({ start() {} })")).toEqual(["web"]);
    expect(chunksOf("MyReadableStream; ReadableStreamTee; constructor")).toEqual([]);
  });

  it("takes what could be asked for while the program runs, where it cannot ask", () => {
    const all = { ...served, modules: { ...served.modules, module: ["loaders"] } };
    const of = (source: string) => [...chunksFor({ ...programOf({ "main.ts": source }), stripped }, all, false)].sort();
    expect(of(`import("./a.ts")`)).toEqual(["loaders", "parser"]);
    expect(of(`import(["o", "s"].join(""))`)).toEqual(["core", "loaders", "more", "parser", "threads"]);
  });

  it("asks for the type stripper where a file has not been stripped", () => {
    expect(chunksOf("", {})).toEqual(["types"]);
  });
});
