import { describe, expect, it } from "vitest";
import { ExampleFault } from "./example-fault.ts";
import { readFacts } from "./read-facts.ts";

const shown = "examples/10-foundations/soup/example.json";
const facts = { title: "Soup", summary: "It is hot.", node: "24", needs: [], order: "exact" };
const workers = { name: "workers", label: "Threads", kind: "integer", min: 1, max: 16, default: 5 };
const oven = { name: "oven", label: "Oven", kind: "number", min: 0, max: 2, step: 0.1, default: 0.3, env: "OVEN" };
const way = { name: "way", label: "Way", kind: "choice", choices: ["by hand", "by machine"], default: "by hand" };

function read(parameters: unknown, more: object = {}): ReturnType<typeof readFacts> {
  return readFacts(JSON.stringify({ ...facts, ...more, parameters }, null, 2), shown);
}

function faultOf(parameters: unknown, more: object = {}): ExampleFault {
  try {
    read(parameters, more);
  } catch (error) {
    if (error instanceof ExampleFault) return error;
    throw error;
  }
  throw new Error("Expected a fault, but the parameters were read.");
}

describe("parameters", () => {
  it("are read as they are written", () => {
    expect(read([workers, oven, way]).parameters).toEqual([workers, oven, way]);
  });

  it.each<[unknown, string]>([
    [5, 'Expected "parameters" to be a list of parameters; found 5.'],
    [[], 'Expected "parameters" to be a list of one or more parameters.'],
    [[5], "Expected parameter 1 to be an object with name, label and kind."],
    [
      [{ ...workers, name: "Workers" }],
      'Expected of the parameter "Workers" a name in small letters, such as "workers"',
    ],
    [[{ ...workers, name: undefined }], "Expected of parameter 1 a name in small letters"],
    [[{ ...workers, label: " " }], 'Expected of the parameter "workers" a label: a text; found " ".'],
    [[{ ...workers, kind: "text" }], "a kind of: integer, number, choice; found"],
    [[{ ...workers, choices: ["a"] }], 'found "choices".'],
    [[{ ...way, min: 1 }], 'found "min".'],
    [[{ ...workers, min: "1" }], '"min" to be a whole number; found "1".'],
    [[{ ...workers, max: 1.5 }], '"max" to be a whole number; found 1.5.'],
    [[{ ...workers, default: undefined }], '"default" to be a whole number; found none.'],
    [[{ ...workers, min: 16 }], '"min" below "max"; found 16 and 16.'],
    [[{ ...workers, step: 0 }], '"step" to be a whole number above 0; found 0.'],
    [[{ ...oven, step: undefined }], 'a "step", from one value to the next; found none.'],
    [[{ ...workers, default: 17 }], "a default from 1 to 16 in steps of 1; found 17."],
    [[{ ...workers, step: 3 }], "a default from 1 to 16 in steps of 3; found 5."],
    [[{ ...workers, unit: 3 }], '"unit" to be a text; found 3.'],
    [[{ ...oven, env: "oven" }], '"env" to be a variable in capitals, such as "PAUSE"; found "oven".'],
    [[{ ...way, choices: ["by hand"] }], '"choices", two or more different texts'],
    [[{ ...way, choices: ["by hand", "by hand"] }], '"choices", two or more different texts'],
    [[{ ...way, default: "by foot" }], 'a default among its choices; found "by foot".'],
    [[workers, { ...way, name: "workers" }], 'one "workers" only: its name comes twice.'],
    [[oven, { ...workers, env: "OVEN" }], "Expected the variable OVEN to be given once, but it is twice."],
  ])("that are %j are refused", (parameters, sentence) => {
    expect(faultOf(parameters).message).toContain(sentence);
  });

  it("are not given beside what is given anyway", () => {
    expect(faultOf([workers], { args: ["--workers=2"] }).message).toContain(
      "Expected --workers to be given once, but it is twice.",
    );
    expect(faultOf([oven], { env: { OVEN: "1" } }).message).toContain("Expected the variable OVEN to be given once");
  });

  it("are refused at their line", () => {
    const fault = faultOf([workers, { ...oven, env: 1 }]);
    const lines = JSON.stringify({ ...facts, parameters: [workers, oven] }, null, 2).split("\n");
    expect(fault).toMatchObject({ file: shown, line: lines.findIndex((line) => line.includes('"oven"')) + 1 });
    expect(faultOf([]).line).toBe(lines.findIndex((line) => line.includes('"parameters"')) + 1);
  });
});
