import { describe, expect, it } from "vitest";
import { figureLines } from "./figure-lines.ts";

const figures = { start: { label: "Start", unit: "ms" }, trip: { label: "Trip", unit: "µs" } } as const;
const start = '{"figure":"start","value":1.5}';
const trip = '{"figure":"trip","value":20}';

describe("figureLines", () => {
  it("reads a line for each figure", () => {
    expect([...figureLines(`${start}\n${trip}\n`, figures)]).toEqual([
      ["start", 1.5],
      ["trip", 20],
    ]);
  });

  it.each([
    ["a figure too few", start, "did not print: trip"],
    ["a figure twice", `${start}\n${start}\n${trip}`, '"start" was printed again'],
    ["a figure that nobody named", '{"figure":"end","value":1}', "Expected a figure of measurement.json"],
    ["a value that is no number", '{"figure":"start","value":null}', "Expected a number"],
    ["a negative value", '{"figure":"start","value":-1}', "not negative"],
    ["other words", "done", "Expected lines such as"],
  ])("tells of %s", (_, printed, words) => {
    expect(() => figureLines(printed, figures)).toThrow(words);
  });
});
