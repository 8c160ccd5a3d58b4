import { describe, expect, it } from "vitest";
import {
  areDefaults,
  defaultsOf,
  fitValue,
  fitValues,
  formOf,
  giveValues,
  sayValues,
  type Parameter,
} from "./parameters.ts";
import { programOf } from "./program.ts";

const workers: Parameter = { name: "workers", label: "Threads", kind: "integer", min: 1, max: 16, default: 5 };
const oven: Parameter = {
  name: "oven",
  label: "Oven",
  kind: "number",
  min: 0.1,
  max: 2,
  step: 0.1,
  default: 0.3,
  unit: "s",
  env: "OVEN",
};
const way: Parameter = { name: "way", label: "Way", kind: "choice", choices: ["hand", "machine"], default: "hand" };
const all = [workers, oven, way];

describe("a value", () => {
  it.each<[Parameter, unknown, number | string, string | null]>([
    [workers, 7, 7, null],
    [workers, "7", 7, null],
    [workers, 17, 16, "Threads goes from 1 to 16: it is 16 here."],
    [workers, -Infinity, 1, "Threads goes from 1 to 16: it is 1 here."],
    [workers, 2.4, 2, "Threads goes in steps of 1: it is 2 here."],
    [workers, "", 5, "Threads is a number: it is 5 here."],
    [workers, "many", 5, "Threads is a number: it is 5 here."],
    [workers, null, 5, "Threads is a number: it is 5 here."],
    [workers, [7], 5, "Threads is a number: it is 5 here."],
    [oven, 0.3, 0.3, null],
    [oven, 0.7, 0.7, null],
    [oven, 0.75, 0.8, "Oven goes in steps of 0.1: it is 0.8 s here."],
    [oven, 9, 2, "Oven goes from 0.1 to 2 s: it is 2 s here."],
    [oven, NaN, 0.3, "Oven is a number: it is 0.3 s here."],
    [way, "machine", "machine", null],
    [way, "foot", "hand", "Way is hand or machine: it is hand here."],
    [way, 1, "hand", "Way is hand or machine: it is hand here."],
  ])("of %j that is %j becomes %j", (parameter, given, value, told) => {
    expect(fitValue(parameter, given)).toEqual({ value, told });
  });

  it("never lies beyond the greatest, whatever the steps", () => {
    expect(fitValue({ ...workers, min: 0, max: 10, step: 4, default: 4 }, 11).value).toBe(8);
  });
});

describe("values", () => {
  it("that are missing are the defaults, and what is no value is all defaults", () => {
    const defaults = { workers: 5, oven: 0.3, way: "hand" };
    expect(defaultsOf(all)).toEqual(defaults);
    for (const given of [{}, null, undefined, "text", 3]) {
      expect(fitValues(all, given)).toEqual({ values: defaults, told: [] });
    }
    expect(areDefaults(all, defaults)).toBe(true);
    expect(areDefaults(all, { ...defaults, way: "machine" })).toBe(false);
  });

  it("are told of one by one, and all unknown ones at once", () => {
    const { values, told } = fitValues(all, { workers: 99, way: "foot", a: 1, b: 2 });
    expect(values).toEqual({ workers: 16, oven: 0.3, way: "hand" });
    expect(told).toEqual([
      "Threads goes from 1 to 16: it is 16 here.",
      "Way is hand or machine: it is hand here.",
      "It also sets what is no parameter of this example: that is left out.",
    ]);
  });

  it("reach the program as arguments and variables, in the place of those it had", () => {
    const plain = programOf({ "main.ts": "" }, { args: ["first"], env: { A: "1" } });
    const given = giveValues(plain, all, defaultsOf(all));
    expect([given.args, given.env]).toEqual([["first", "--workers=5", "--way=hand"], { A: "1", OVEN: "0.3" }]);
    const other = giveValues(given, all, { workers: 2, oven: 1, way: "machine" });
    expect([other.args, other.env]).toEqual([["first", "--workers=2", "--way=machine"], { A: "1", OVEN: "1" }]);
    expect(giveValues(other, all, defaultsOf(all))).toEqual(given);
  });

  it("are written as they are given, and said with their units", () => {
    expect(all.map((parameter) => formOf(parameter, parameter.default))).toEqual([
      "--workers=5",
      "OVEN=0.3",
      "--way=hand",
    ]);
    expect(sayValues(all, { workers: 2 })).toBe("workers=2, oven=0.3 s, way=hand");
  });
});
