import { describe, expect, it } from "vitest";
import type { RunEvent } from "#program/run-event.ts";
import { twinDifference } from "./twin-difference.ts";

/** A run in which lanes print these lines: "a: one" is printed by the lane "a". */
function runOf(...lines: string[]): { events: RunEvent[] } {
  return {
    events: lines.map((line, at) => ({
      at,
      lane: line.split(":")[0] ?? "",
      type: "output",
      stream: "stdout",
      text: `${line}\n`,
    })),
  };
}

const run = runOf("a: one", "b: one", "a: two", "b: two");

describe("an example whose order is exact", () => {
  it("has a twin with the same lines", () => {
    expect(twinDifference("exact", run, ["a: one", "b: one", "a: two", "b: two"])).toBeNull();
  });

  it.each([
    [["a: one", "a: two", "b: one", "b: two"], 'Expected line 2 to be "b: one", found "a: two".'],
    [["a: one", "b: one", "a: two"], 'Expected line 4 to be "b: two", found no line.'],
    [["a: one", "b: one", "a: two", "b: two", "c"], 'Expected line 5 to be no line, found "c".'],
  ])("has no twin that prints %j", (lines, difference) => {
    expect(twinDifference("exact", run, lines)).toBe(difference);
  });

  it("does not mind what was written to stderr", () => {
    const warned: RunEvent = { at: 9, lane: "a", type: "output", stream: "stderr", text: "careful\n" };
    expect(twinDifference("exact", { events: [...runOf("a: one").events, warned] }, ["a: one"])).toBeNull();
  });
});

describe("an example whose order is per lane", () => {
  it("has a twin whose lanes meet in another way", () => {
    expect(twinDifference("per-lane", run, ["b: one", "b: two", "a: one", "a: two"])).toBeNull();
  });

  it("has no twin in which a lane turns its lines around", () => {
    expect(twinDifference("per-lane", run, ["a: two", "a: one", "b: one", "b: two"])).toBe(
      'Expected the lines of a in their order, but "a: two" is not where it belongs.',
    );
  });

  it("has no twin that prints more", () => {
    const lines = ["a: one", "a: two", "b: one", "b: two", "b: three"];
    expect(twinDifference("per-lane", run, lines)).toContain('found "b: three"');
  });
});

describe("an example in any order", () => {
  it("has a twin with the same lines, however they come", () => {
    expect(twinDifference("any", run, ["b: two", "a: two", "b: one", "a: one"])).toBeNull();
    expect(twinDifference("any", run, ["b: two", "a: two", "b: one", "b: one"])).not.toBeNull();
  });
});
