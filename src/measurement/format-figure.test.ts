import { describe, expect, it } from "vitest";
import { formatFigure, formatSpread } from "./format-figure.ts";
import { spreadOf } from "./spread-of.ts";

const space = "\u00a0";

describe("formatFigure", () => {
  it.each([
    [0.6412, "ms", `0.64${space}ms`],
    [27.31, "ms", `27${space}ms`],
    [99.6, "ms", `100${space}ms`],
    [245.2, "ms", `245${space}ms`],
    [12_345, "KiB", `12,345${space}KiB`],
    [9.04, "ns", `9${space}ns`],
    [3, "count", "3"],
    [0, "ns", `0${space}ns`],
  ] as const)("writes %d %s", (value, unit, text) => {
    expect(formatFigure(value, unit)).toBe(text);
  });

  it("writes a spread once where both ends are written alike", () => {
    expect(formatSpread({ median: 27, least: 24.2, most: 31.4 }, "ms")).toBe(`24 to 31${space}ms`);
    expect(formatSpread({ median: 27, least: 26.9, most: 27.1 }, "ms")).toBe(`27${space}ms`);
  });
});

describe("spreadOf", () => {
  it("takes the middle of any number of values", () => {
    expect(spreadOf([5, 1, 9])).toEqual({ median: 5, least: 1, most: 9 });
    expect(spreadOf([4, 1, 9, 6])).toEqual({ median: 5, least: 1, most: 9 });
    expect(spreadOf([10, 9])).toEqual({ median: 9.5, least: 9, most: 10 });
  });

  it("has nothing to say of none", () => {
    expect(() => spreadOf([])).toThrow("Expected a value");
  });
});
